package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Text;

/** Response processing, as {@link Scoring} reads it, with what is said to which answer. */
final class ScoringWriter {
    private static final String TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";

    private final List<XmlElement> rules = new ArrayList<>();
    private final Map<String, XmlElement> chains = new LinkedHashMap<>();
    private final Map<String, Map<String, Text>> said = new LinkedHashMap<>();
    private final TreeSet<String> echoes = new TreeSet<>();
    private final Set<String> several = new HashSet<>();
    private String template;
    private int most = 1;

    /** The points of everything right. */
    void most(int points) {
        most = points;
    }

    /** The response holds several values, and so does what is said to it. */
    void several(String response) {
        several.add(response);
    }

    /** By the declared correct response, or by the mapping. */
    void byDeclaration(String response, boolean correct) {
        template = correct ? "match_correct" : "map_response";
        rules.add(correct
                ? condition(XmlElement.of("match").add(variable(response)).add(XmlElement.of("correct").with("identifier", response)), score("1"))
                : XmlElement.of("setOutcomeValue").with("identifier", "SCORE")
                        .add(XmlElement.of("mapResponse").with("identifier", response)));
    }

    void byPlace(String response, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            XmlElement place = XmlElement.of("index").with("n", String.valueOf(i + 1)).add(variable(response));
            rules.add(condition(XmlElement.of("match").add(place).add(value("identifier", ids.get(i))), plus("1")));
        }
        most = ids.size();
    }

    /** What a choice gets to hear; null for nothing. */
    void say(String response, String choice, Text feedback) {
        if (feedback != null) {
            said(response).put(choice, feedback);
            echoes.add(response);
        }
    }

    private Map<String, Text> said(String response) {
        return said.computeIfAbsent(response, none -> new LinkedHashMap<>());
    }

    /** The next case of a response: the first that fits counts. */
    void when(String response, Condition test, long weight, Text feedback) {
        XmlElement chain = chains.computeIfAbsent(response, none -> XmlElement.of("responseCondition"));
        XmlElement branch = XmlElement.of(chain.content().isEmpty() ? "responseIf" : "responseElseIf");
        branch.add(written(response, test)).add(plus(Points.points(weight)));
        hear(branch, response, feedback);
        chain.add(branch);
    }

    /** Ends the cases of a response. */
    void otherwise(String response, Text feedback) {
        if (feedback != null) {
            XmlElement branch = XmlElement.of("responseElse");
            hear(branch, response, feedback);
            chains.get(response).add(branch);
        }
        rules.add(chains.remove(response));
    }

    private void hear(XmlElement branch, String response, Text feedback) {
        if (feedback != null) {
            String id = response + "_F" + (said(response).size() + 1);
            said(response).put(id, feedback);
            branch.add(XmlElement.of("setOutcomeValue").with("identifier", outcome(response)).add(value("identifier", id)));
        }
    }

    private static String outcome(String response) {
        return "FEEDBACK_" + response;
    }

    private static XmlElement written(String response, Condition test) {
        return switch (test.kind()) {
            case RANGE -> XmlElement.of("and").add(bound("gte", response, test.low())).add(bound("lte", response, test.high()));
            case TEXT -> Wildcards.isIn(test.value())
                    ? XmlElement.of("patternMatch").with("pattern", Wildcards.pattern(test.value(), test.caseCounts())).add(variable(response))
                    : XmlElement.of("stringMatch").with("caseSensitive", String.valueOf(test.caseCounts()))
                            .add(variable(response)).add(value("string", Wildcards.words(test.value())));
            default -> XmlElement.of("match").add(variable(response)).add(value("identifier", test.value()));
        };
    }

    private static XmlElement bound(String side, String response, BigDecimal number) {
        return XmlElement.of(side).add(variable(response)).add(value("float", number.toPlainString()));
    }

    private static XmlElement variable(String id) {
        return XmlElement.of("variable").with("identifier", id);
    }

    private static XmlElement value(String type, String value) {
        return XmlElement.of("baseValue", value).with("baseType", type);
    }

    private static XmlElement condition(XmlElement test, XmlElement action) {
        return XmlElement.of("responseCondition").add(XmlElement.of("responseIf").add(test).add(action));
    }

    private static XmlElement score(String points) {
        return XmlElement.of("setOutcomeValue").with("identifier", "SCORE").add(value("float", points));
    }

    private static XmlElement plus(String points) {
        return XmlElement.of("setOutcomeValue").with("identifier", "SCORE")
                .add(XmlElement.of("sum").add(variable("SCORE")).add(value("float", points)));
    }

    List<XmlElement> outcomes(Text general) {
        List<XmlElement> outcomes = new ArrayList<>();
        outcomes.add(outcome("SCORE", "float", "0"));
        outcomes.add(outcome("MAXSCORE", "float", String.valueOf(most)));
        said.keySet().forEach(response -> outcomes.add(XmlElement.of("outcomeDeclaration").with("identifier", outcome(response))
                .with("cardinality", several.contains(response) ? "multiple" : "single").with("baseType", "identifier")));
        if (general != null) {
            outcomes.add(outcome("GENERAL", "identifier", "general"));
        }
        return outcomes;
    }

    private static XmlElement outcome(String id, String type, String value) {
        return XmlElement.of("outcomeDeclaration").with("identifier", id).with("cardinality", "single").with("baseType", type)
                .add(XmlElement.of("defaultValue").add(XmlElement.of("value", value)));
    }

    /** The template where it says all, else the rules; nothing where only a person can tell. */
    List<XmlElement> processing() {
        if (rules.isEmpty()) {
            return List.of();
        }
        if (template != null && echoes.isEmpty()) {
            return List.of(XmlElement.of("responseProcessing").with("template", TEMPLATES + template));
        }
        XmlElement processing = XmlElement.of("responseProcessing").addAll(rules);
        echoes.forEach(response -> processing.add(
                XmlElement.of("setOutcomeValue").with("identifier", outcome(response)).add(variable(response))));
        return List.of(processing);
    }

    List<XmlElement> feedbacks(Text general) {
        List<XmlElement> feedbacks = new ArrayList<>();
        said.forEach((response, texts) -> texts.forEach((id, text) -> feedbacks.add(modal(outcome(response), id, text))));
        if (general != null) {
            feedbacks.add(modal("GENERAL", "general", general));
        }
        return feedbacks;
    }

    private static XmlElement modal(String outcome, String id, Text text) {
        return XmlElement.of("modalFeedback").with("outcomeIdentifier", outcome).with("identifier", id).with("showHide", "show")
                .add(Body.in(XmlElement.of("div"), text));
    }
}
