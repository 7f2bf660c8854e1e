package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * How an item is scored: its response processing read as one rule a response. What cannot be read like that is refused by
 * name: a question must not be worth something else here than where it comes from.
 */
final class Scoring {
    /** What earns points or a word for one response. */
    static final class Rule {
        /** Points for exactly the correct response; null: no such rule. */
        BigDecimal correct;

        /** How near to the correct response is correct, and whether capitals count; null: exactly as declared. */
        Condition nearly;

        /** Points by the mapping. */
        boolean mapped;

        final List<Case> cases = new ArrayList<>();
        String otherwise;

        boolean isEmpty() {
            return correct == null && !mapped && cases.isEmpty();
        }
    }

    /** @param points 0 where a case only says something */
    record Case(Condition test, BigDecimal points, String feedback) {}

    private final Map<String, Rule> rules = new HashMap<>();

    /** Outcomes that hold the response itself: feedback by choice. */
    private final Map<String, String> echoes = new HashMap<>();

    Scoring(XmlElement item, List<String> responses) {
        responses.forEach(response -> rules.put(response, new Rule()));
        item.child("responseProcessing").ifPresent(processing -> {
            if (processing.attribute("template") != null && processing.children().isEmpty()) {
                template(processing, responses);
            }
            processing.children().forEach(this::rule);
        });
    }

    Rule of(String response) {
        return rules.get(response);
    }

    /** Whether the outcome repeats the response. */
    boolean echoes(String outcome, String response) {
        return response.equals(echoes.get(outcome));
    }

    private void template(XmlElement processing, List<String> responses) {
        String template = processing.attribute("template");
        String name = template.substring(template.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
        if (responses.size() != 1) {
            throw QuestionFault.unsupported(processing.line(), "qti-scoring", name);
        }
        Rule rule = rules.get(responses.get(0));
        switch (name) {
            case "match_correct", "CC2_match" -> rule.correct = BigDecimal.ONE;
            case "map_response", "CC2_map_response" -> rule.mapped = true;
            default -> throw QuestionFault.unsupported(processing.line(), "qti-scoring", name);
        }
    }

    private void rule(XmlElement rule) {
        switch (rule.name()) {
            case "responseCondition" -> condition(rule);
            case "setOutcomeValue" -> always(rule);
            default -> throw unsupported(rule);
        }
    }

    private static QuestionFault unsupported(XmlElement element) {
        return QuestionFault.unsupported(element.line(), "qti-scoring", element.name());
    }

    private static XmlElement first(XmlElement element) {
        return element.children().stream().findFirst().orElseThrow(() -> unsupported(element));
    }

    private void condition(XmlElement condition) {
        String response = null;
        for (XmlElement branch : condition.children()) {
            List<XmlElement> parts = branch.children();
            if (branch.name().equals("responseElse")) {
                otherwise(branch, response);
                continue;
            }
            XmlElement test = first(branch);
            List<XmlElement> actions = parts.subList(1, parts.size());
            if (test.name().equals("isNull")) {
                noPoints(actions);
            } else if (test.name().equals("not") && first(test).name().equals("isNull")) {
                actions.forEach(this::rule);
            } else {
                response = Condition.response(test);
                if (!rules.containsKey(response)) {
                    throw unsupported(test);
                }
                earned(rules.get(response), Condition.read(test), actions);
            }
        }
    }

    /** The last branch: points only where nothing was tested for but emptiness. */
    private void otherwise(XmlElement branch, String response) {
        if (response == null) {
            branch.children().forEach(this::rule);
            return;
        }
        for (XmlElement action : branch.children()) {
            if (!action.name().equals("setOutcomeValue")) {
                throw unsupported(action);
            }
            if (isScore(action)) {
                noPoints(List.of(action));
            } else {
                rules.get(response).otherwise = identifier(action);
            }
        }
    }

    private void earned(Rule rule, Condition test, List<XmlElement> actions) {
        BigDecimal points = BigDecimal.ZERO;
        String feedback = null;
        for (XmlElement action : actions) {
            if (!action.name().equals("setOutcomeValue")) {
                throw unsupported(action);
            }
            if (isScore(action)) {
                points = points(action);
            } else {
                feedback = identifier(action);
            }
        }
        if (test.kind() == Condition.Kind.CORRECT) {
            rule.correct = points.signum() == 0 && rule.correct != null ? rule.correct : points;
            rule.nearly = test;
        } else {
            rule.cases.add(new Case(test, points, feedback));
        }
    }

    private static void noPoints(List<XmlElement> actions) {
        for (XmlElement action : actions) {
            if (!action.name().equals("setOutcomeValue") || isScore(action) && points(action).signum() != 0) {
                throw unsupported(action);
            }
        }
    }

    private static boolean isScore(XmlElement action) {
        return action.attribute("identifier", "").equals("SCORE");
    }

    /** A number, or a number on top of what there is. */
    private static BigDecimal points(XmlElement action) {
        XmlElement value = first(action);
        BigDecimal points = BigDecimal.ZERO;
        for (XmlElement part : value.name().equals("sum") ? value.children() : List.of(value)) {
            if (part.name().equals("baseValue")) {
                points = points.add(Condition.number(part));
            } else if (!part.name().equals("variable") || !part.attribute("identifier", "").equals("SCORE")) {
                throw unsupported(part);
            }
        }
        return points;
    }

    private static String identifier(XmlElement action) {
        XmlElement value = first(action);
        return value.name().equals("baseValue") ? value.text().strip() : null;
    }

    /** Outside any condition: the mapping, or the response itself as feedback. */
    private void always(XmlElement action) {
        XmlElement value = first(action);
        if (!isScore(action)) {
            if (value.name().equals("variable")) {
                echoes.put(action.attribute("identifier"), value.attribute("identifier"));
            }
            return;
        }
        for (XmlElement part : value.name().equals("sum") ? value.children() : List.of(value)) {
            String of = part.attribute("identifier", "");
            if (part.name().equals("mapResponse") && rules.containsKey(of)) {
                rules.get(of).mapped = true;
            } else if (!part.name().equals("variable") || !of.equals("SCORE")) {
                throw unsupported(part);
            }
        }
    }
}
