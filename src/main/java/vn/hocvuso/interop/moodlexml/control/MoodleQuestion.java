package vn.hocvuso.interop.moodlexml.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** One {@code <question>} of Moodle, by its type. */
final class MoodleQuestion {
    private final XmlElement element;
    private final Labels labels;
    private final Text text;
    private final Text general;

    MoodleQuestion(XmlElement element, Labels labels) {
        this.element = element;
        this.labels = labels;
        this.text = element.child("questiontext").map(Wording::read).orElse(Text.of(""));
        this.general = Wording.readOrNull(element.child("generalfeedback").orElse(null), Wording.format(text.format()));
    }

    Question read() {
        refuseOldPicture();
        String type = element.attribute("type", "");
        return switch (type) {
            case "multichoice" -> choices(labels.has(Labels.WHOLE));
            case "multichoiceset" -> everyRightOne();
            case "truefalse" -> trueFalse();
            case "shortanswer" -> new ShortAnswer(text, typed(), truth("usecase", false), general);
            case "numerical" -> numerical();
            case "matching", "match" -> matching();
            case "ordering" -> ordering();
            case "cloze", "multianswer" -> new MoodleCloze(text, element.line()).read(general);
            case "gapselect", "ddwtos" -> new WordBank(element, text).read(general);
            case "essay" -> essay();
            case "description" -> throw QuestionFault.unsupported(element.line(), "question-description");
            default -> throw QuestionFault.unsupported(element.line(), "moodle-type", type);
        };
    }

    /** Beside the text, as Moodle wrote it before 2.0. */
    private void refuseOldPicture() {
        if (element.children().stream().anyMatch(child -> child.name().matches("image(_base64)?") && !child.text().isBlank())) {
            throw QuestionFault.unsupported(element.line(), "media");
        }
    }

    private Question choices(boolean whole) {
        List<Choice> choices = new ArrayList<>();
        for (XmlElement answer : element.children("answer")) {
            choices.add(new Choice(answerText(answer), weight(answer), feedback(answer)));
        }
        boolean fixed = !truth("shuffleanswers", false);
        return truth("single", true) ? new Single(text, choices, fixed, general) : new Multiple(text, choices, whole, fixed, general);
    }

    /** All-or-nothing choices: fractions only say right or wrong. */
    private Question everyRightOne() {
        List<XmlElement> answers = element.children("answer");
        int right = (int) answers.stream().filter(answer -> weight(answer) > 0).count();
        List<Choice> choices = answers.stream()
                .map(answer -> new Choice(answerText(answer), weight(answer) > 0 ? Weight.FULL / right : 0, feedback(answer)))
                .toList();
        return new Multiple(text, choices, true, !truth("shuffleanswers", false), general);
    }

    private Question trueFalse() {
        Boolean key = null;
        Text whenTrue = null;
        Text whenFalse = null;
        List<XmlElement> answers = element.children("answer");
        for (XmlElement answer : answers) {
            boolean says = says(Wording.plain(answer), answers.indexOf(answer) == 0);
            whenTrue = says ? feedback(answer) : whenTrue;
            whenFalse = says ? whenFalse : feedback(answer);
            if (weight(answer) == Weight.FULL) {
                if (key != null) {
                    throw QuestionFault.wrong(answer.line(), "several-keys");
                }
                key = says;
            }
        }
        if (key == null) {
            throw QuestionFault.wrong(element.line(), "no-key");
        }
        return new TrueFalse(text, key, key ? whenFalse : whenTrue, key ? whenTrue : whenFalse, general);
    }

    /** Old files say it in the words of their language, true before false: then Moodle goes by the place. */
    private static boolean says(String words, boolean first) {
        for (boolean truth : new boolean[] {true, false}) {
            if (words.equalsIgnoreCase(String.valueOf(truth)) || words.equalsIgnoreCase(TrueFalse.word(truth))) {
                return truth;
            }
        }
        return first;
    }

    private List<ShortAnswer.Accepted> typed() {
        return element.children("answer").stream()
                .map(answer -> new ShortAnswer.Accepted(Wording.plain(answer), weight(answer), feedback(answer)))
                .toList();
    }

    private Question numerical() {
        boolean hidden = element.child("showunits").map(at -> at.text().strip().equals("3")).orElse(false);
        if (element.all("unit").findAny().isPresent() && !hidden) {
            throw QuestionFault.unsupported(element.line(), "moodle-units");
        }
        List<Numerical.Accepted> accepted = new ArrayList<>();
        Text otherwise = null;
        for (XmlElement answer : element.children("answer")) {
            if (Wording.plain(answer).equals("*")) {
                if (weight(answer) > 0) {
                    throw QuestionFault.unsupported(answer.line(), "moodle-any-number");
                }
                otherwise = feedback(answer);
            } else {
                BigDecimal value = number(answer, Wording.plain(answer));
                String written = answer.child("tolerance").map(at -> at.text().strip()).orElse("");
                BigDecimal tolerance = written.isEmpty() ? BigDecimal.ZERO : number(answer, written).abs();
                accepted.add(new Numerical.Accepted(
                        plain(value.subtract(tolerance)), plain(value.add(tolerance)), weight(answer), feedback(answer)));
            }
        }
        return new Numerical(text, accepted, otherwise, general);
    }

    private static BigDecimal number(XmlElement at, String number) {
        return Numbers.read(number, at.line());
    }

    private static BigDecimal plain(BigDecimal number) {
        return Numbers.plain(number);
    }

    private Question matching() {
        List<Matching.Pair> pairs = new ArrayList<>();
        List<Text> distractors = new ArrayList<>();
        for (XmlElement pair : element.children("subquestion")) {
            XmlElement answer = pair.child("answer").orElseThrow(() -> QuestionFault.wrong(pair.line(), "moodle-pair"));
            Text right = answer.attribute("format") == null ? Text.of(Wording.plain(answer)) : Wording.read(answer);
            if (Wording.plain(pair).isEmpty()) {
                distractors.add(right);
            } else {
                pairs.add(new Matching.Pair(Wording.read(pair), right));
            }
        }
        return new Matching(text, pairs, distractors, labels.has(Labels.WHOLE), general);
    }

    private Question ordering() {
        String grading = element.child("gradingtype").map(at -> at.text().strip()).orElse("ABSOLUTE_POSITION");
        String select = element.child("selecttype").map(at -> at.text().strip()).orElse("ALL");
        boolean whole = grading.equals("ALL_OR_NOTHING") || grading.equals("-1");
        boolean byPlace = grading.equals("ABSOLUTE_POSITION") || grading.equals("0");
        if (!whole && !byPlace || !select.equals("ALL") && !select.equals("0")) {
            throw QuestionFault.unsupported(element.line(), "ordering-grading");
        }
        return new Ordering(text, element.children("answer").stream().map(this::answerText).toList(), whole, general);
    }

    private Question essay() {
        String format = element.child("responseformat").map(at -> at.text().strip()).orElse("editor");
        String required = element.child("attachmentsrequired").map(at -> at.text().strip()).orElse("0");
        if (format.equals("noinline") || !required.matches("0?")) {
            throw QuestionFault.unsupported(element.line(), "moodle-attachments");
        }
        return new Essay(text, Wording.readOrNull(element.child("graderinfo").orElse(null), Wording.format(text.format())), general);
    }

    private Text answerText(XmlElement answer) {
        return Wording.read(answer, Wording.format(text.format()));
    }

    private Text feedback(XmlElement answer) {
        return Wording.readOrNull(answer.child("feedback").orElse(null), Wording.format(text.format()));
    }

    private static int weight(XmlElement answer) {
        String fraction = answer.attribute("fraction", "0").strip();
        try {
            return Weight.parse(fraction);
        } catch (NumberFormatException e) {
            throw QuestionFault.wrong(answer.line(), "moodle-fraction", fraction);
        }
    }

    /** Moodle writes 1, true and an empty element for yes. */
    private boolean truth(String name, boolean otherwise) {
        Optional<String> said = element.child(name).map(at -> at.text().strip());
        return said.map(value -> value.equals("1") || value.equals("true") || value.isEmpty()).orElse(otherwise);
    }
}
