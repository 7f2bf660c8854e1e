package vn.hocvuso.interop.moodlexml.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.QuestionWriting.LeftOut;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** Writes Moodle XML that {@link MoodleXmlReader} reads back the same. What Moodle has no field for goes along as a tag. */
public final class MoodleXmlWriter {
    public QuestionWriting write(List<QuestionDraft> drafts) {
        XmlElement quiz = XmlElement.of("quiz");
        List<LeftOut> leftOut = new ArrayList<>();
        String category = "";
        for (QuestionDraft draft : drafts) {
            try {
                XmlElement question = question(draft);
                String own = category(draft);
                if (!own.equals(category)) {
                    quiz.add(XmlElement.of("question").with("type", "category")
                            .add(XmlElement.of("category").add(XmlElement.of("text", own))));
                    category = own;
                }
                quiz.add(question);
            } catch (QuestionFault fault) {
                leftOut.add(new LeftOut(draft.name(), fault.problem().code()));
            }
        }
        String file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + quiz.write();
        return new QuestionWriting(file.getBytes(StandardCharsets.UTF_8), leftOut);
    }

    private static String category(QuestionDraft draft) {
        return draft.tags().stream()
                .filter(tag -> tag.startsWith(Labels.CATEGORY))
                .map(tag -> tag.substring(Labels.CATEGORY.length()))
                .min(String::compareTo)
                .orElse("");
    }

    private static XmlElement question(QuestionDraft draft) {
        Question it = draft.question();
        XmlElement element = XmlElement.of("question").with("type", type(it));
        String title = draft.title() == null ? draft.name() : draft.title();
        element.add(XmlElement.of("name").add(XmlElement.of("text", title)));
        element.add(Wording.write("questiontext", it instanceof Cloze cloze ? MoodleClozeWriter.text(cloze) : it.text()));
        element.add(Wording.write("generalfeedback", it.generalFeedback()));
        Optional<String> points = Labels.given(draft);
        element.add(XmlElement.of("defaultgrade", points.orElse(MoodleXmlReader.ONE))).add(XmlElement.of("idnumber", draft.name()));
        answers(element, it);
        XmlElement tags = XmlElement.of("tags");
        Labels.of(draft, Labels.WHOLE).stream()
                .filter(label -> !points.map(Labels.POINTS::concat).filter(label::equals).isPresent())
                .filter(label -> !label.startsWith(Labels.CATEGORY) && !(label.equals(Labels.WHOLE) && it instanceof Ordering))
                .forEach(label -> tags.add(XmlElement.of("tag").add(XmlElement.of("text", label))));
        return element.add(tags);
    }

    private static String type(Question question) {
        return switch (question.type()) {
            case SINGLE, MULTIPLE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case MATCHING -> "matching";
            case ORDERING -> "ordering";
            case SHORT -> "shortanswer";
            case NUMERICAL -> "numerical";
            case CLOZE -> "cloze";
            case ESSAY -> "essay";
        };
    }

    private static void answers(XmlElement element, Question question) {
        if (question instanceof Single single) {
            choices(element, single.choices(), true, single.fixed());
        } else if (question instanceof Multiple multiple) {
            choices(element, multiple.choices(), false, multiple.fixed());
        } else if (question instanceof TrueFalse trueFalse) {
            boolean answer = trueFalse.answer();
            element.add(truth("true", answer, answer ? trueFalse.whenRight() : trueFalse.whenWrong()));
            element.add(truth("false", !answer, answer ? trueFalse.whenWrong() : trueFalse.whenRight()));
        } else if (question instanceof ShortAnswer shortAnswer) {
            element.add(XmlElement.of("usecase", shortAnswer.caseCounts() ? "1" : "0"));
            shortAnswer.accepted().forEach(answer -> element.add(
                    answer("moodle_auto_format", answer.answer(), answer.weight()).add(Wording.write("feedback", answer.feedback()))));
        } else if (question instanceof Numerical numerical) {
            numerical(element, numerical);
        } else if (question instanceof Matching matching) {
            matching(element, matching);
        } else if (question instanceof Ordering ordering) {
            ordering(element, ordering);
        } else if (question instanceof Essay essay) {
            element.add(XmlElement.of("responseformat", "editor")).add(XmlElement.of("attachments", "0"));
            element.add(Wording.write("graderinfo", essay.rubric()));
        }
    }

    private static void choices(XmlElement element, List<Choice> choices, boolean single, boolean fixed) {
        element.add(XmlElement.of("single", String.valueOf(single)));
        element.add(XmlElement.of("shuffleanswers", String.valueOf(!fixed))).add(XmlElement.of("answernumbering", "none"));
        for (Choice choice : choices) {
            element.add(answer(Wording.format(choice.text().format()), Wording.source(choice.text()), choice.weight())
                    .add(Wording.write("feedback", choice.feedback())));
        }
    }

    private static XmlElement answer(String format, String text, int weight) {
        return XmlElement.of("answer").with("fraction", Weight.print(weight)).with("format", format).add(XmlElement.of("text", text));
    }

    private static XmlElement truth(String says, boolean right, Text feedback) {
        return answer("moodle_auto_format", says, right ? Weight.FULL : 0).add(Wording.write("feedback", feedback));
    }

    private static void numerical(XmlElement element, Numerical question) {
        for (Numerical.Accepted range : question.accepted()) {
            BigDecimal middle = Numbers.half(range.low().add(range.high()));
            BigDecimal tolerance = Numbers.half(range.high().subtract(range.low()));
            element.add(answer("moodle_auto_format", middle.toPlainString(), range.weight())
                    .add(Wording.write("feedback", range.feedback()))
                    .add(XmlElement.of("tolerance", tolerance.toPlainString())));
        }
        if (question.otherwise() != null) {
            element.add(answer("moodle_auto_format", "*", 0).add(Wording.write("feedback", question.otherwise())));
        }
    }

    private static void matching(XmlElement element, Matching question) {
        if (question.pairs().stream().anyMatch(pair -> pair.share() != 1)) {
            throw QuestionFault.unsupported(0, "written-shares");
        }
        element.add(XmlElement.of("shuffleanswers", "true"));
        question.pairs().forEach(pair -> element.add(Wording.write("subquestion", pair.left()).add(right(pair.right()))));
        question.distractors().forEach(text -> element.add(Wording.write("subquestion", null).add(right(text))));
    }

    /** Moodle takes a partner for plain text: a format is named only where it is another. */
    private static XmlElement right(Text text) {
        return text.format() == Text.Format.MOODLE
                ? XmlElement.of("answer").add(XmlElement.of("text", text.source()))
                : Wording.write("answer", text);
    }

    private static void ordering(XmlElement element, Ordering question) {
        element.add(XmlElement.of("layouttype", "VERTICAL")).add(XmlElement.of("selecttype", "ALL"));
        element.add(XmlElement.of("gradingtype", question.whole() ? "ALL_OR_NOTHING" : "ABSOLUTE_POSITION"));
        int[] place = {0};
        question.items().forEach(item -> element.add(XmlElement.of("answer")
                .with("fraction", String.valueOf(++place[0]))
                .with("format", Wording.format(item.format()))
                .add(XmlElement.of("text", Wording.source(item)))));
    }
}
