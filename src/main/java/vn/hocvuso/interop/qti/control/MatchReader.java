package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Text;

/** Partners from two sets: every left has one right, and wrong pairs cost nothing. */
final class MatchReader {
    private final ItemReader item;
    private final XmlElement interaction;
    private final Declaration declaration;

    MatchReader(ItemReader item, XmlElement interaction) {
        this.item = item;
        this.interaction = interaction;
        this.declaration = item.declaration(interaction);
    }

    Question read() {
        List<XmlElement> sets = interaction.children("simpleMatchSet");
        if (sets.size() != 2) {
            throw unsupported();
        }
        Map<String, Text> lefts = texts(sets.get(0));
        Map<String, Text> rights = texts(sets.get(1));
        Rule rule = item.rule(declaration);
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        if (!rule.cases.isEmpty() || rule.correct != null && rule.mapped) {
            throw QuestionFault.unsupported(interaction.line(), "qti-scoring", "matchInteraction");
        }
        if (rule.correct != null) {
            Map<String, BigDecimal> mapping = declaration.mapping();
            declaration.correct().forEach(pair -> points.put(pair, mapping.getOrDefault(pair, BigDecimal.ONE)));
        } else if (rule.mapped && declaration.byDefault().signum() == 0) {
            points.putAll(declaration.mapping());
            points.values().removeIf(value -> value.signum() == 0);
        } else {
            throw unsupported();
        }
        Map<String, String> partner = new LinkedHashMap<>();
        List<BigDecimal> earned = new ArrayList<>();
        points.forEach((pair, value) -> {
            String[] sides = pair.split("\\s+");
            boolean fits = sides.length == 2 && lefts.containsKey(sides[0]) && rights.containsKey(sides[1]) && value.signum() > 0;
            if (!fits || partner.put(sides[0], sides[1]) != null) {
                throw unsupported();
            }
            earned.add(value);
        });
        if (partner.size() != lefts.size()) {
            throw unsupported();
        }
        BigDecimal most = rule.correct != null ? rule.correct : earned.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        item.bounds().refuse(declaration, rule, most);
        item.bounds().refuse(most);
        String associations = interaction.attribute("maxAssociations", "0").strip();
        if (associations.matches("[1-9]\\d{0,3}") && Integer.parseInt(associations) < lefts.size()) {
            throw QuestionFault.unsupported(interaction.line(), "qti-scoring", "maxAssociations");
        }
        return new Matching(
                item.text(at -> ""), pairs(partner, Points.shares(earned, interaction.line()), lefts, rights),
                rights.keySet().stream().filter(id -> !partner.containsValue(id)).map(rights::get).toList(),
                rule.correct != null,
                item.general());
    }

    private static List<Matching.Pair> pairs(
            Map<String, String> partner, List<Integer> shares, Map<String, Text> lefts, Map<String, Text> rights) {
        List<Matching.Pair> pairs = new ArrayList<>();
        partner.forEach((left, right) ->
                pairs.add(new Matching.Pair(lefts.get(left), rights.get(right), shares.get(pairs.size()))));
        return pairs;
    }

    private static Map<String, Text> texts(XmlElement set) {
        Map<String, Text> texts = new LinkedHashMap<>();
        set.children("simpleAssociableChoice").forEach(choice -> texts.put(choice.attribute("identifier", ""), Body.read(choice)));
        return texts;
    }

    private QuestionFault unsupported() {
        return QuestionFault.unsupported(interaction.line(), "qti-match");
    }
}
