package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * How an item is scored: its response processing read as one rule a response. What cannot be read like that is refused by
 * name: a question must not be worth something else here than where it comes from.
 */
final class Scoring {
    private final Map<String, Rule> rules = new HashMap<>();

    /** Outcomes that hold the response itself: feedback by choice. */
    private final Map<String, String> echoes = new HashMap<>();

    private final Outcomes outcomes;
    private final Earnings earnings;
    private boolean totalled;
    private int chains;

    Scoring(XmlElement item, List<String> responses) {
        responses.forEach(response -> rules.put(response, new Rule()));
        outcomes = new Outcomes(item);
        earnings = new Earnings(item.children("responseDeclaration").stream()
                .filter(response -> response.attribute("cardinality", "single").equals("single"))
                .map(Outcomes::of)
                .collect(Collectors.toSet()));
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

    Earnings earnings() {
        return earnings;
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
        earnings.endOfRule();
    }

    private static QuestionFault unsupported(XmlElement element) {
        return QuestionFault.unsupported(element.line(), "qti-scoring", element.name());
    }

    private static XmlElement first(XmlElement element) {
        return element.children().stream().findFirst().orElseThrow(() -> unsupported(element));
    }

    private void condition(XmlElement condition) {
        if (Cut.isOne(condition, outcomes)) {
            Cut.read(condition, outcomes, earnings);
            return;
        }
        if (isOnlyTalk(condition)) {
            return;
        }
        String response = null;
        chains++;
        for (XmlElement branch : condition.children()) {
            if (branch.name().equals("responseElse")) {
                otherwise(branch, response);
                continue;
            }
            XmlElement test = Condition.unwrapped(first(branch));
            List<XmlElement> actions = branch.children().subList(1, branch.children().size());
            if (test.name().equals("isNull")) {
                noPoints(actions);
            } else if (test.name().equals("not") && first(test).name().equals("isNull")) {
                actions.forEach(this::rule);
            } else {
                String asked = Condition.response(test);
                if (!rules.containsKey(asked) || response != null && !response.equals(asked)) {
                    throw unsupported(test);
                }
                response = asked;
                for (XmlElement one : Condition.alternatives(test)) {
                    earned(asked, Condition.read(one), actions);
                }
            }
        }
    }

    /** It gives no points and asks for more than a response: what it says is no feedback of one answer. */
    private boolean isOnlyTalk(XmlElement condition) {
        return condition.all("setOutcomeValue").noneMatch(this::isScore)
                && condition.all("variable").anyMatch(variable -> !rules.containsKey(Outcomes.of(variable)))
                && condition.all().noneMatch(at -> at.name().equals("exitResponse"));
    }

    /** The last branch: points only where nothing was tested for but emptiness. */
    private void otherwise(XmlElement branch, String response) {
        if (response == null) {
            branch.children().forEach(this::rule);
            return;
        }
        noPoints(branch.children());
        branch.children().stream().filter(action -> !isScore(action)).forEach(action -> rules.get(response).otherwise = identifier(action));
    }

    private void earned(String response, Condition test, List<XmlElement> actions) {
        Rule rule = rules.get(response);
        BigDecimal points = BigDecimal.ZERO;
        String feedback = null;
        for (XmlElement action : actions) {
            if (!action.name().equals("setOutcomeValue")) {
                throw unsupported(action);
            }
            if (isScore(action)) {
                refuseLoss(action, response, test);
                BigDecimal given = points(action);
                points = points.add(given);
                if (given.signum() != 0) {
                    earnings.give(Outcomes.of(action), response, test);
                }
            } else {
                feedback = identifier(action);
            }
        }
        if (test.kind() != Condition.Kind.CORRECT) {
            rule.cases.add(new Rule.Case(test, points, feedback, chains));
        } else if (points.signum() != 0) {
            if (rule.correct != null) {
                throw unsupported(actions.get(0));
            }
            rule.correct = points;
            rule.nearly = test;
            rule.correctAt = (int) rule.cases.stream().filter(one -> one.chain() == chains).count();
            rule.correctChain = chains;
        }
        if (test.kind() == Condition.Kind.CORRECT && feedback != null) {
            rule.correctFeedback = feedback;
        }
    }

    /** What is set after points were given takes these away, unless they were given for another choice. */
    private void refuseLoss(XmlElement action, String response, Condition test) {
        String outcome = Outcomes.of(action);
        boolean loses = !Outcomes.adds(action) && earnings.has(outcome) && !earnings.excludes(outcome, response, test);
        if (loses || totalled) {
            throw unsupported(action);
        }
    }

    private void noPoints(List<XmlElement> actions) {
        for (XmlElement action : actions) {
            if (!action.name().equals("setOutcomeValue") || isScore(action) && points(action).signum() != 0) {
                throw unsupported(action);
            }
            if (isScore(action)) {
                refuseLoss(action, "", null);
            }
        }
    }

    private boolean isScore(XmlElement action) {
        return outcomes.count(Outcomes.of(action));
    }

    /** A number, or a number on top of what there is. */
    private BigDecimal points(XmlElement action) {
        BigDecimal points = BigDecimal.ZERO;
        for (XmlElement term : Outcomes.terms(action)) {
            BigDecimal number = outcomes.number(term);
            if (number == null && !(term.name().equals("variable") && Outcomes.of(term).equals(Outcomes.of(action)))) {
                throw unsupported(term);
            }
            points = number == null ? points : points.add(number);
        }
        return points;
    }

    /** What an outcome is set to, alone or on top of what it holds. */
    private static String identifier(XmlElement action) {
        XmlElement value = first(action);
        return value.name().matches("baseValue|multiple|ordered")
                ? value.all("baseValue").findFirst().map(said -> said.text().strip()).orElse(null)
                : null;
    }

    /** Outside any condition: the mapping, the sum of the parts, or the response itself as feedback. */
    private void always(XmlElement action) {
        XmlElement value = first(action);
        if (!isScore(action)) {
            if (value.name().equals("variable")) {
                echoes.put(Outcomes.of(action), Outcomes.of(value));
            }
            return;
        }
        boolean total = outcomes.isTotal(action);
        refuseLoss(action, "", null);
        totalled = total;
        for (XmlElement term : total ? List.<XmlElement>of() : Outcomes.terms(action)) {
            String of = Outcomes.of(term);
            if (term.name().equals("mapResponse") && rules.containsKey(of) && !rules.get(of).mapped) {
                rules.get(of).mapped = true;
                earnings.give(Outcomes.of(action), of, null);
            } else if (!(term.name().equals("variable") && of.equals(Outcomes.of(action))) && !isNought(term)) {
                throw unsupported(term);
            }
        }
    }

    /** Where points begin. */
    private boolean isNought(XmlElement term) {
        BigDecimal number = outcomes.number(term);
        return number != null && number.signum() == 0;
    }
}
