package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;

/** What is typed or chosen inside a text. */
final class GapReader {
    private final ItemReader item;

    GapReader(ItemReader item) {
        this.item = item;
    }

    /** An accepted answer with what it earns. */
    private record Answer(Condition test, BigDecimal points, Text feedback, int chain) {}

    Question cloze(List<XmlElement> interactions) {
        Map<XmlElement, Integer> numbers = new IdentityHashMap<>();
        List<Question> gaps = new ArrayList<>();
        List<BigDecimal> most = new ArrayList<>();
        Text none = Text.of("");
        for (XmlElement at : interactions) {
            numbers.put(at, numbers.size() + 1);
            if (at.name().equals("inlineChoiceInteraction")) {
                ChoiceReader choices = new ChoiceReader(item, at);
                gaps.add(new Single(none, choices.weighed(), item.isFixed(at), null));
                most.add(choices.most());
            } else {
                gaps.add(typed(at, none, null));
                most.add(most(at));
            }
        }
        item.bounds().refuse(most.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Text text = item.text(at -> "[[" + numbers.get(at) + "]]");
        return new Cloze(text, gaps, Points.shares(most, interactions.get(0).line()), item.general());
    }

    /** What is typed by itself. */
    Question alone(XmlElement interaction, Text text) {
        item.bounds().refuse(most(interaction));
        return typed(interaction, text, item.general());
    }

    private Question typed(XmlElement interaction, Text text, Text general) {
        Declaration declaration = item.declaration(interaction);
        List<Answer> answers = answers(declaration);
        BigDecimal whole = most(interaction);
        item.bounds().refuse(declaration, item.rule(declaration), whole);
        return declaration.isNumber()
                ? numerical(text, answers, whole, item.feedback(item.rule(declaration).otherwise), general)
                : words(interaction, text, answers, whole, general);
    }

    private BigDecimal most(XmlElement at) {
        BigDecimal most = answers(item.declaration(at)).stream().map(Answer::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.signum() <= 0) {
            throw QuestionFault.wrong(at.line(), "no-key");
        }
        return most;
    }

    private List<Answer> answers(Declaration declaration) {
        Rule rule = item.rule(declaration);
        List<Answer> answers = new ArrayList<>();
        rule.scoring().forEach(one -> answers.add(new Answer(one.test(), one.points(), item.feedback(one.feedback()), one.chain())));
        if (rule.correct != null) {
            if (declaration.correct().isEmpty()) {
                throw QuestionFault.wrong(declaration.element().line(), "no-key");
            }
            Text said = item.feedback(rule.correctFeedback);
            answers.addAll(rule.placeOfCorrect(), declaration.correct().stream()
                    .map(value -> new Answer(nearly(declaration, value, rule.nearly), rule.correct, said, rule.correctChain)).toList());
        }
        if (rule.mapped) {
            if (declaration.byDefault().signum() > 0) {
                throw QuestionFault.unsupported(declaration.element().line(), "qti-scoring", "defaultValue");
            }
            boolean caseCounts = declaration.caseCounts();
            declaration.mapping().forEach((key, points) -> answers.add(new Answer(test(declaration, key, caseCounts), points, null, -1)));
        }
        if (!addUp(answers)) {
            throw QuestionFault.unsupported(declaration.element().line(), "qti-scoring", "responseCondition");
        }
        return answers;
    }

    /** Here one accepted answer counts, the first that fits: of several conditions no two may fit the same answer. */
    private static boolean addUp(List<Answer> answers) {
        return answers.stream().map(Answer::chain).distinct().count() <= 1 || answers.stream()
                .allMatch(one -> answers.stream().allMatch(other -> one.chain() == other.chain() || one.test().excludes(other.test())));
    }

    private static Condition nearly(Declaration declaration, String value, Condition nearly) {
        Condition exactly = test(declaration, value, nearly == null || nearly.caseCounts());
        return nearly == null || !declaration.isNumber()
                ? exactly
                : Condition.range(exactly.low().add(nearly.low()), exactly.high().add(nearly.high()));
    }

    private static Condition test(Declaration declaration, String value, boolean caseCounts) {
        if (!declaration.isNumber()) {
            return Condition.text(value, caseCounts);
        }
        BigDecimal number = Condition.decimal(value, declaration.element());
        return Condition.range(number, number);
    }

    private static Question numerical(Text text, List<Answer> answers, BigDecimal whole, Text otherwise, Text general) {
        List<Numerical.Accepted> accepted = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.test().kind() != Condition.Kind.RANGE) {
                throw QuestionFault.unsupported(0, "qti-scoring", answer.test().kind().name());
            }
            accepted.add(new Numerical.Accepted(
                    answer.test().low(), answer.test().high(), Points.weight(answer.points(), whole), answer.feedback()));
        }
        return new Numerical(text, accepted, otherwise, general);
    }

    private static Question words(XmlElement at, Text text, List<Answer> answers, BigDecimal whole, Text general) {
        List<ShortAnswer.Accepted> accepted = new ArrayList<>();
        Boolean caseCounts = null;
        for (Answer answer : answers) {
            Condition test = answer.test();
            boolean strict = switch (test.kind()) {
                case TEXT, SAME -> test.caseCounts();
                case PATTERN -> !Wildcards.ignoresCase(test.value());
                default -> throw QuestionFault.unsupported(at.line(), "qti-scoring", test.kind().name());
            };
            boolean pattern = test.kind() == Condition.Kind.PATTERN;
            // A pattern without letters says nothing of them.
            boolean silent = pattern && test.value().chars().noneMatch(Character::isLetter);
            if (!silent && caseCounts != null && caseCounts != strict) {
                throw QuestionFault.unsupported(at.line(), "qti-scoring", "caseSensitive");
            }
            caseCounts = silent ? caseCounts : Boolean.valueOf(strict);
            String words = pattern ? Wildcards.answer(test.value(), at.line()) : Wildcards.literal(test.value());
            accepted.add(new ShortAnswer.Accepted(words, Points.weight(answer.points(), whole), answer.feedback()));
        }
        return new ShortAnswer(text, accepted, Boolean.TRUE.equals(caseCounts), general);
    }
}
