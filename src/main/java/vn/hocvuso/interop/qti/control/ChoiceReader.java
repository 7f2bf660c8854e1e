package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** Choosing among choices, or putting them in order. */
final class ChoiceReader {
    private final ItemReader item;
    private final XmlElement interaction;
    private final Declaration declaration;
    private final Rule rule;
    private final List<XmlElement> choices;

    ChoiceReader(ItemReader item, XmlElement interaction) {
        this.item = item;
        this.interaction = interaction;
        this.declaration = item.declaration(interaction);
        this.rule = item.rule(declaration);
        this.choices = interaction.children().stream()
                .filter(child -> child.name().equals("simpleChoice") || child.name().equals("inlineChoice"))
                .toList();
    }

    Question read() {
        Text text = item.text(at -> "");
        boolean fixed = item.isFixed(interaction);
        List<Choice> weighed = weighed();
        item.bounds().refuse(most());
        if (!declaration.isSeveral()) {
            return isTruth(weighed) ? truth(text, weighed) : new Single(text, weighed, fixed, item.general());
        }
        limited(weighed);
        return new Multiple(text, weighed, rule.correct != null, fixed, item.general());
    }

    /** The choices with their weights; for a gap as well. */
    List<Choice> weighed() {
        Map<String, BigDecimal> points = points();
        BigDecimal whole = Points.whole(most(points));
        if (whole.signum() <= 0) {
            throw QuestionFault.wrong(interaction.line(), "no-key");
        }
        item.bounds().refuse(declaration, rule, whole);
        List<Choice> weighed = new ArrayList<>();
        for (XmlElement choice : choices) {
            int weight = Points.weight(points.get(id(choice)), whole);
            weighed.add(new Choice(Body.read(choice), weight, feedback(choice)));
        }
        return weighed;
    }

    /** Here nobody is kept from ticking one more: with too few ticks for all that is right everything would be worth less. */
    private void limited(List<Choice> weighed) {
        String written = interaction.attribute("maxChoices", "0").strip();
        int most = written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
        if (most > 0 && weighed.stream().filter(choice -> choice.weight() > 0).count() > most) {
            throw QuestionFault.unsupported(interaction.line(), "qti-scoring", "maxChoices");
        }
        if (most > 0 && most < weighed.size() && rule.correct == null && weighed.stream().noneMatch(choice -> choice.weight() < 0)) {
            item.note("qti-max-choices");
        }
    }

    private Text feedback(XmlElement choice) {
        return rule.cases.stream()
                .filter(one -> one.feedback() != null && id(choice).equals(one.test().value()))
                .findFirst()
                .map(one -> item.feedback(one.feedback()))
                .or(() -> Optional.ofNullable(item.feedback(choice, declaration.id())))
                .orElseGet(() -> declaration.isSeveral() ? null : item.feedback(byKey(choice)));
    }

    /** What is said to the right choice, and what to any other. */
    private String byKey(XmlElement choice) {
        return declaration.correct().contains(id(choice)) ? rule.correctFeedback : rule.cases.isEmpty() ? rule.otherwise : null;
    }

    /** What is earned by the best choice, or by all right ones where several are chosen. */
    BigDecimal most() {
        return rule.correct == null ? most(points()) : rule.correct;
    }

    private BigDecimal most(Map<String, BigDecimal> points) {
        return points.values().stream()
                .filter(value -> value.signum() > 0)
                .reduce(BigDecimal.ZERO, declaration.isSeveral() ? BigDecimal::add : BigDecimal::max);
    }

    private Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new HashMap<>();
        choices.forEach(choice -> points.put(id(choice), BigDecimal.ZERO));
        if (rule.correct != null) {
            correct(points);
        } else if (rule.mapped) {
            Map<String, BigDecimal> mapping = declaration.mapping();
            points.replaceAll((id, none) -> mapping.getOrDefault(id, declaration.byDefault()));
        }
        for (Rule.Case one : rule.cases) {
            if (one.test().kind() != Condition.Kind.SAME || !points.containsKey(one.test().value())) {
                throw QuestionFault.unsupported(interaction.line(), "qti-scoring", one.test().kind().name());
            }
            points.merge(one.test().value(), one.points(), BigDecimal::add);
        }
        refuseWhatDoesNotAddUp();
        return points;
    }

    /** Of one chain only one case counts, of several choices each; and a share on top of all or nothing is neither. */
    private void refuseWhatDoesNotAddUp() {
        boolean chained = !interaction.name().equals("orderInteraction") && declaration.isSeveral()
                && rule.cases.stream().map(Rule.Case::chain).distinct().count() < rule.cases.size();
        boolean both = rule.correct != null && (rule.mapped || rule.cases.stream().anyMatch(one -> one.points().signum() != 0));
        if (chained || both) {
            throw QuestionFault.unsupported(interaction.line(), "qti-scoring", chained ? "responseElseIf" : "correct");
        }
    }

    /** Everything right and nothing else. Where a mapping agrees it tells the weights; they only matter when it is read again. */
    private void correct(Map<String, BigDecimal> points) {
        List<String> correct = declaration.correct();
        if (correct.isEmpty()) {
            throw QuestionFault.wrong(declaration.element().line(), "no-key");
        }
        if (correct.size() > 1 && !declaration.isSeveral()) {
            throw QuestionFault.wrong(declaration.element().line(), "several-keys");
        }
        if (!points.keySet().containsAll(correct)) {
            throw QuestionFault.wrong(declaration.element().line(), "qti-unknown-choice", correct.toString());
        }
        Map<String, BigDecimal> mapping = declaration.mapping();
        Set<String> earning = mapping.keySet().stream().filter(id -> mapping.get(id).signum() > 0).collect(Collectors.toSet());
        if (earning.equals(Set.copyOf(correct))) {
            points.replaceAll((id, none) -> mapping.getOrDefault(id, BigDecimal.ZERO));
            return;
        }
        correct.forEach(id -> points.put(id, declaration.isSeveral() ? BigDecimal.ONE : rule.correct));
    }

    private boolean isTruth(List<Choice> weighed) {
        return weighed.stream().filter(choice -> choice.weight() > 0).count() == 1
                && choices.stream().map(ChoiceReader::id).collect(Collectors.toSet()).equals(Set.of("true", "false"))
                && choices.stream().allMatch(choice -> says(choice, Boolean.parseBoolean(id(choice))));
    }

    /** Other words than these two would be lost. */
    private static boolean says(XmlElement choice, boolean truth) {
        String words = Body.read(choice).source();
        return words.equalsIgnoreCase(TrueFalse.word(truth)) || words.equalsIgnoreCase(String.valueOf(truth));
    }

    private Question truth(Text text, List<Choice> weighed) {
        Map<String, Choice> by = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            by.put(id(choices.get(i)), weighed.get(i));
        }
        boolean answer = by.get("true").weight() == Weight.FULL;
        Text right = by.get(String.valueOf(answer)).feedback();
        return new TrueFalse(text, answer, by.get(String.valueOf(!answer)).feedback(), right, item.general());
    }

    Question ordering() {
        Map<String, Text> items = new HashMap<>();
        choices.forEach(choice -> items.put(id(choice), Body.read(choice)));
        List<String> order = declaration.correct();
        boolean byPlace = rule.correct == null && rule.cases.size() == order.size()
                && rule.cases.stream().allMatch(one -> one.test().kind() == Condition.Kind.PLACE && isHere(one, order))
                && rule.cases.stream().map(Rule.Case::chain).distinct().count() == order.size()
                && rule.cases.stream().map(one -> one.points().stripTrailingZeros()).distinct().count() == 1;
        if (!byPlace && rule.correct == null) {
            throw QuestionFault.unsupported(interaction.line(), "qti-scoring", "orderInteraction");
        }
        refuseWhatDoesNotAddUp();
        BigDecimal most = byPlace ? rule.cases.stream().map(Rule.Case::points).reduce(BigDecimal.ZERO, BigDecimal::add) : rule.correct;
        item.bounds().refuse(declaration, rule, most);
        item.bounds().refuse(most);
        if (order.size() != choices.size() || !items.keySet().equals(Set.copyOf(order))) {
            throw QuestionFault.unsupported(interaction.line(), "ordering-grading");
        }
        return new Ordering(item.text(at -> ""), order.stream().map(items::get).toList(), !byPlace, item.general());
    }

    private static boolean isHere(Rule.Case one, List<String> order) {
        int place = one.test().place();
        return place >= 1 && place <= order.size() && order.get(place - 1).equals(one.test().value());
    }

    private static String id(XmlElement choice) {
        return choice.attribute("identifier", "");
    }
}
