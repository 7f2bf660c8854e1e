package vn.hocvuso.interop.qti.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** A question as an item, in the words of 2.1. Points: the whole is 1; of a text with gaps, the sum of their shares. */
final class ItemWriter {
    private static final String RESPONSE = "RESPONSE";

    private final List<XmlElement> declarations = new ArrayList<>();
    private final XmlElement body = XmlElement.of("itemBody");
    private final ScoringWriter scoring = new ScoringWriter();

    private ItemWriter() {}

    static XmlElement write(String identifier, String title, Question question) {
        ItemWriter writer = new ItemWriter();
        writer.question(question);
        XmlElement item = XmlElement.of("assessmentItem").with("identifier", identifier).with("title", title)
                .with("adaptive", "false").with("timeDependent", "false");
        return item.addAll(writer.declarations)
                .addAll(writer.scoring.outcomes(question.generalFeedback()))
                .add(writer.body)
                .addAll(writer.scoring.processing())
                .addAll(writer.scoring.feedbacks(question.generalFeedback()));
    }

    private void question(Question question) {
        if (!(question instanceof Cloze)) {
            body.add(Body.in(XmlElement.of("div"), question.text()));
        }
        if (question instanceof Single single) {
            choices(single.choices(), false, false, single.fixed());
        } else if (question instanceof Multiple multiple) {
            choices(multiple.choices(), true, multiple.whole(), multiple.fixed());
        } else if (question instanceof TrueFalse trueFalse) {
            truth(trueFalse);
        } else if (question instanceof Matching matching) {
            matching(matching);
        } else if (question instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question instanceof Essay essay) {
            if (essay.rubric() != null) {
                body.add(XmlElement.of("rubricBlock").with("view", "scorer").add(Body.in(XmlElement.of("div"), essay.rubric())));
            }
            declare(RESPONSE, "single", "string", List.of());
            body.add(XmlElement.of("extendedTextInteraction").with("responseIdentifier", RESPONSE));
        } else if (question instanceof Cloze cloze) {
            cloze(cloze);
        } else {
            body.add(XmlElement.of("p").add(gap(RESPONSE, question, 1)));
        }
    }

    private XmlElement declare(String id, String cardinality, String baseType, List<String> correct) {
        XmlElement declaration = XmlElement.of("responseDeclaration").with("identifier", id)
                .with("cardinality", cardinality).with("baseType", baseType);
        if (!correct.isEmpty()) {
            XmlElement values = XmlElement.of("correctResponse");
            correct.forEach(value -> values.add(XmlElement.of("value", value)));
            declaration.add(values);
        }
        declarations.add(declaration);
        return declaration;
    }

    private static XmlElement mapping(String lowerBound) {
        return XmlElement.of("mapping").with("lowerBound", lowerBound).with("defaultValue", "0");
    }

    private static XmlElement entry(String key, String points) {
        return XmlElement.of("mapEntry").with("mapKey", key).with("mappedValue", points);
    }

    private void choices(List<Choice> choices, boolean several, boolean whole, boolean fixed) {
        List<String> ids = ids("C", choices.size());
        List<String> right = IntStream.range(0, ids.size())
                .filter(i -> several ? choices.get(i).weight() > 0 : choices.get(i).weight() == Weight.FULL)
                .mapToObj(ids::get)
                .toList();
        XmlElement declaration = declare(RESPONSE, several ? "multiple" : "single", "identifier", right);
        boolean plain = !several && choices.stream().allMatch(choice -> choice.weight() == 0 || choice.weight() == Weight.FULL);
        XmlElement interaction = XmlElement.of("choiceInteraction").with("responseIdentifier", RESPONSE)
                .with("shuffle", String.valueOf(!fixed)).with("maxChoices", several ? "0" : "1");
        XmlElement mapping = mapping("0");
        for (int i = 0; i < ids.size(); i++) {
            mapping.add(entry(ids.get(i), Points.points(choices.get(i).weight())));
            interaction.add(Body.in(XmlElement.of("simpleChoice").with("identifier", ids.get(i)), choices.get(i).text()));
            scoring.say(RESPONSE, ids.get(i), choices.get(i).feedback());
        }
        if (!plain) {
            declaration.add(mapping);
        }
        if (several) {
            scoring.several(RESPONSE);
        }
        body.add(interaction);
        scoring.byDeclaration(RESPONSE, plain || whole);
    }

    private void truth(TrueFalse question) {
        boolean answer = question.answer();
        declare(RESPONSE, "single", "identifier", List.of(String.valueOf(answer)));
        body.add(XmlElement.of("choiceInteraction").with("responseIdentifier", RESPONSE).with("shuffle", "false").with("maxChoices", "1")
                .add(XmlElement.of("simpleChoice", TrueFalse.word(true)).with("identifier", "true"))
                .add(XmlElement.of("simpleChoice", TrueFalse.word(false)).with("identifier", "false")));
        scoring.say(RESPONSE, String.valueOf(answer), question.whenRight());
        scoring.say(RESPONSE, String.valueOf(!answer), question.whenWrong());
        scoring.byDeclaration(RESPONSE, true);
    }

    private void matching(Matching question) {
        List<Text> rights = Stream.concat(question.pairs().stream().map(Matching.Pair::right), question.distractors().stream())
                .distinct().toList();
        int all = question.pairs().stream().mapToInt(Matching.Pair::share).sum();
        List<String> solution = new ArrayList<>();
        XmlElement mapping = mapping(null);
        XmlElement left = XmlElement.of("simpleMatchSet");
        XmlElement right = XmlElement.of("simpleMatchSet");
        for (int i = 0; i < question.pairs().size(); i++) {
            Matching.Pair pair = question.pairs().get(i);
            String key = "L" + (i + 1) + " R" + (rights.indexOf(pair.right()) + 1);
            solution.add(key);
            mapping.add(entry(key, String.valueOf(pair.share())));
            left.add(associable("L" + (i + 1), pair.left(), "1"));
        }
        for (int i = 0; i < rights.size(); i++) {
            right.add(associable("R" + (i + 1), rights.get(i), "0"));
        }
        declare(RESPONSE, "multiple", "directedPair", solution).add(mapping);
        body.add(XmlElement.of("matchInteraction").with("responseIdentifier", RESPONSE).with("shuffle", "true").with("maxAssociations", "0")
                .add(left).add(right));
        scoring.byDeclaration(RESPONSE, question.whole());
        scoring.most(question.whole() ? 1 : all);
    }

    private static XmlElement associable(String id, Text text, String matchMax) {
        return Body.in(XmlElement.of("simpleAssociableChoice").with("identifier", id).with("matchMax", matchMax), text);
    }

    private void ordering(Ordering question) {
        List<String> ids = ids("I", question.items().size());
        declare(RESPONSE, "ordered", "identifier", ids);
        XmlElement interaction = XmlElement.of("orderInteraction").with("responseIdentifier", RESPONSE).with("shuffle", "true");
        for (int i = 0; i < ids.size(); i++) {
            interaction.add(Body.in(XmlElement.of("simpleChoice").with("identifier", ids.get(i)), question.items().get(i)));
        }
        body.add(interaction);
        if (question.whole()) {
            scoring.byDeclaration(RESPONSE, true);
        } else {
            scoring.byPlace(RESPONSE, ids);
        }
    }

    private static List<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    private void cloze(Cloze question) {
        XmlElement text = Body.in(XmlElement.of("div"), question.text());
        int last = question.gaps().size();
        body.add(new GapPlacer(i -> i < 1 || i > last ? null : gap(RESPONSE + i, question.gaps().get(i - 1), question.shares().get(i - 1)))
                .place(text));
        scoring.most(question.shares().stream().mapToInt(Integer::intValue).sum());
    }

    /** @param share points of the gap */
    private XmlElement gap(String response, Question gap, int share) {
        if (gap instanceof Single single) {
            List<String> ids = ids("C", single.choices().size());
            XmlElement interaction = XmlElement.of("inlineChoiceInteraction").with("responseIdentifier", response)
                    .with("shuffle", String.valueOf(!single.fixed()));
            for (int i = 0; i < ids.size(); i++) {
                Choice choice = single.choices().get(i);
                interaction.add(Body.in(XmlElement.of("inlineChoice").with("identifier", ids.get(i)), choice.text()));
                scoring.when(response, Condition.same(ids.get(i)), (long) choice.weight() * share, choice.feedback());
            }
            declare(response, "single", "identifier", List.of(ids.get(indexOfKey(single.choices()))));
            scoring.otherwise(response, null);
            return interaction;
        }
        boolean number = gap instanceof Numerical;
        if (gap instanceof Numerical numerical) {
            numerical.accepted().forEach(range -> scoring.when(
                    response, Condition.range(range.low(), range.high()), (long) range.weight() * share, range.feedback()));
            scoring.otherwise(response, numerical.otherwise());
        } else if (gap instanceof ShortAnswer words) {
            words.accepted().forEach(answer -> scoring.when(
                    response, Condition.text(answer.answer(), words.caseCounts()), (long) answer.weight() * share, answer.feedback()));
            scoring.otherwise(response, null);
        }
        declare(response, "single", number ? "float" : "string", solution(gap));
        return XmlElement.of("textEntryInteraction").with("responseIdentifier", response);
    }

    private static int indexOfKey(List<Choice> choices) {
        return IntStream.range(0, choices.size()).filter(i -> choices.get(i).weight() == Weight.FULL).findFirst().orElse(0);
    }

    private static List<String> solution(Question gap) {
        if (gap.solution() instanceof Response.Numeral number) {
            return List.of(number.number().replace(',', '.'));
        }
        return gap.solution() instanceof Response.Words words ? List.of(words.text()) : List.of();
    }
}
