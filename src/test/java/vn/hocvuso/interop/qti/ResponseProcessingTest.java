package vn.hocvuso.interop.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Bearing;
import vn.hocvuso.questionbank.QuestionReading.Problem;
import vn.hocvuso.testing.Answering;

/** Response processing as tools write it: an item is graded here as it says, or it is listed and left out. */
class ResponseProcessingTest {
    private static final String BOUNDED = "<mapping defaultValue=\"0\" %s><mapEntry mapKey=\"A\" mappedValue=\"1\"/><mapEntry mapKey=\"B\" mappedValue=\"1\"/>"
            + "<mapEntry mapKey=\"C\" mappedValue=\"-1\"/></mapping>";

    private static QuestionReading read(String responses, String body, String rules) {
        String outcomes = outcome("SCORE", "0") + outcome("MAXSCORE", "2") + outcome("MINSCORE", "0") + outcome("S1", "0") + outcome("S2", "0");
        String item = "<assessmentItem identifier=\"i\" title=\"i\">" + responses + outcomes + "<itemBody>" + body + "</itemBody>"
                + "<responseProcessing>" + rules + "</responseProcessing></assessmentItem>";
        return new QtiFiles().read(item.getBytes(StandardCharsets.UTF_8));
    }

    private static String outcome(String id, String value) {
        return "<outcomeDeclaration identifier=\"" + id + "\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>" + value
                + "</value></defaultValue></outcomeDeclaration>";
    }

    private static String response(String id, String cardinality, String type, String mapping, String... correct) {
        return "<responseDeclaration identifier=\"" + id + "\" cardinality=\"" + cardinality + "\" baseType=\"" + type + "\"><correctResponse><value>"
                + String.join("</value><value>", correct) + "</value></correctResponse>" + mapping + "</responseDeclaration>";
    }

    private static String choices(String id) {
        return "<choiceInteraction responseIdentifier=\"" + id + "\" maxChoices=\"0\"><prompt>Chọn.</prompt><simpleChoice identifier=\"A\">một</simpleChoice>"
                + "<simpleChoice identifier=\"B\">hai</simpleChoice><simpleChoice identifier=\"C\">ba</simpleChoice></choiceInteraction>";
    }

    private static String gap(String id) {
        return "<p>Gõ <textEntryInteraction responseIdentifier=\"" + id + "\"/> vào.</p>";
    }

    /** Branches of one condition, each a test with its actions; the last may have no test. */
    private static String rule(String... branches) {
        StringBuilder rule = new StringBuilder("<responseCondition>");
        for (int i = 0; i < branches.length; i++) {
            String name = branches[i].startsWith("<setOutcomeValue") ? "responseElse" : i == 0 ? "responseIf" : "responseElseIf";
            rule.append('<').append(name).append('>').append(branches[i]).append("</").append(name).append('>');
        }
        return rule.append("</responseCondition>").toString();
    }

    private static String variable(String id) {
        return "<variable identifier=\"" + id + "\"/>";
    }

    private static String value(String type, String value) {
        return "<baseValue baseType=\"" + type + "\">" + value + "</baseValue>";
    }

    private static String correct(String id) {
        return "<match>" + variable(id) + "<correct identifier=\"" + id + "\"/></match>";
    }

    private static String is(String id, String choice) {
        return "<match>" + variable(id) + value("identifier", choice) + "</match>";
    }

    private static String has(String id, String choice) {
        return "<member>" + value("identifier", choice) + variable(id) + "</member>";
    }

    private static String says(String id, String words) {
        return "<stringMatch caseSensitive=\"false\">" + variable(id) + value("string", words) + "</stringMatch>";
    }

    private static String within(String id, String low, String high) {
        return "<and><gte>" + variable(id) + value("float", low) + "</gte><lte>" + variable(id) + value("float", high) + "</lte></and>";
    }

    private static String set(String outcome, String what) {
        return "<setOutcomeValue identifier=\"" + outcome + "\">" + what + "</setOutcomeValue>";
    }

    private static String set(String outcome, double points) {
        return set(outcome, value("float", String.valueOf(points)));
    }

    private static String add(String outcome, String what) {
        return set(outcome, "<sum>" + variable(outcome) + what + "</sum>");
    }

    private static String add(String outcome, double points) {
        return add(outcome, value("float", String.valueOf(points)));
    }

    private static String map(String id) {
        return "<mapResponse identifier=\"" + id + "\"/>";
    }

    private static String sum(String... outcomes) {
        return set("SCORE", "<sum>" + String.join("", Stream.of(outcomes).map(ResponseProcessingTest::variable).toList()) + "</sum>");
    }

    private static String cut(String operator, String bound, String... otherwise) {
        String test = "<" + operator + ">" + variable("SCORE") + bound + "</" + operator + ">";
        return rule(Stream.concat(Stream.of(test + set("SCORE", bound)), Stream.of(otherwise)).toArray(String[]::new));
    }

    private static final String ONE = response("R", "single", "identifier", "", "B");
    private static final String SEVERAL = response("R", "multiple", "identifier", "", "A", "B");
    private static final String TWO = response("R1", "single", "string", "", "một") + response("R2", "single", "string", "", "hai");
    private static final String TWO_GAPS = gap("R1") + gap("R2");
    private static final String NUMBER = response("R", "single", "float", "", "5");

    static Stream<Arguments> graded() {
        String bounded = response("R", "multiple", "identifier", String.format(BOUNDED, "lowerBound=\"0\" upperBound=\"2\""), "A", "B");
        String heard = rule(correct("R") + set("FEEDBACK", value("identifier", "hay")), set("FEEDBACK", value("identifier", "sai")));
        String cut = cut("gt", variable("MAXSCORE")) + cut("lt", variable("MINSCORE"));
        String addUp = rule(correct("R1") + set("S1", 1), set("S1", 0)) + rule(correct("R2") + set("S2", 2), set("S2", 0));
        String nearMiss = rule(correct("R") + set("SCORE", 1), "<patternMatch pattern=\".*i\">" + variable("R") + "</patternMatch>" + set("SCORE", 0.25));
        return Stream.of(
                Arguments.of(ONE, choices("R"), rule(correct("R") + set("SCORE", variable("MAXSCORE"))), "hai", 1000, "MAXSCORE is a number"),
                Arguments.of(ONE, choices("R"), rule(correct("R") + add("SCORE", variable("MAXSCORE"))) + cut, "hai", 1000, "cut where it cannot be more"),
                Arguments.of(ONE, choices("R"), rule(is("R", "B") + set("SCORE", 2)) + rule(is("R", "A") + set("SCORE", 1)), "một", 500, "one choice or the other"),
                Arguments.of(ONE, choices("R"), rule("<or>" + has("R", "B") + "</or>" + add("SCORE", 1)) + cut("gte", value("float", "1"), set("SCORE", 0)), "hai", 1000,
                        "all or nothing of one point is one point"),
                Arguments.of(ONE, choices("R"), rule(is("R", "B") + set("SCORE", 1), "<or>" + is("R", "A") + is("R", "C") + "</or>" + set("SCORE", 0.5)), "một", 500, "one or the other"),
                Arguments.of(SEVERAL, choices("R"), rule(has("R", "A") + add("SCORE", 1)) + rule(has("R", "B") + add("SCORE", 1)) + rule(has("R", "C") + add("SCORE", -1)),
                        "một | ba", 0, "what is ticked adds up"),
                Arguments.of(bounded, choices("R"), set("SCORE", map("R")) + heard, "một", 500, "a word for everything right does not make it all or nothing"),
                Arguments.of(bounded, choices("R"), rule("<not><isNull>" + variable("R") + "</isNull></not>" + set("S1", map("R"))) + sum("S1"), "một | hai", 1000,
                        "points that come by another outcome"),
                Arguments.of(TWO, TWO_GAPS, addUp + sum("S1", "S2"), "1 = một | 2 = sai", 333, "one of three, two of three"),
                Arguments.of(TWO, TWO_GAPS, addUp + sum("S1", "S2"), "2 = hai", 666, "the share of the second"),
                Arguments.of(response("R", "single", "string", "", "mười hai"), gap("R"), nearMiss, "mười hai", 1000, "the first branch that fits counts"),
                Arguments.of(response("R", "single", "string", "", "mười hai"), gap("R"), nearMiss, "mười ai", 250, "and then the next one"),
                Arguments.of(response("R", "single", "string", "", "x"), gap("R"), rule(says("R", "x") + set("SCORE", 1)) + rule(says("R", "y") + add("SCORE", 0.5)), "y", 500,
                        "two words that exclude each other"),
                Arguments.of(NUMBER, gap("R"), rule(within("R", "4", "6") + add("SCORE", 1)) + rule(within("R", "7", "9") + add("SCORE", 0.5)), "8", 500, "two ranges apart"),
                Arguments.of(response("R", "single", "string", "", "x"), gap("R"), rule(says("R", "x") + set("FEEDBACK", value("identifier", "f"))) + rule(says("R", "X") + set("SCORE", 1)),
                        "x", 1000, "a word for an answer apart from its points"),
                Arguments.of(response("R", "single", "string", "", "x"), gap("R"), rule(says("R", "y") + add("SCORE", 1)) + rule(says("R", "xi") + set("S2", 1), correct("R").replace("match", "stringMatch").replace("<stringMatch>", "<stringMatch caseSensitive=\"false\">") + add("SCORE", 2)),
                        "x", 1000, "the correct response behind a case of another rule"),
                Arguments.of(ONE, choices("R"), rule("<and><not><isNull>" + variable("R") + "</isNull></not></and>" + rule(correct("R") + add("SCORE", variable("MAXSCORE"))))
                        + rule("<and><not><match>" + variable("FEEDBACKBASIC") + value("identifier", "empty") + "</match></not><equal>" + variable("SCORE") + variable("MAXSCORE")
                        + "</equal></and>" + set("FEEDBACKBASIC", value("identifier", "correct"))), "hai", 1000, "talk about the points gives none"));
    }

    @ParameterizedTest(name = "{5}")
    @MethodSource("graded")
    void it_is_graded_as_it_says(String responses, String body, String rules, String answer, int points, String why) {
        QuestionReading reading = read(responses, body, rules);
        assertThat(reading.problems()).as(why).isEmpty();
        assertThat(Answering.points(reading.questions().get(0).draft().question(), answer)).as(why).isEqualTo(points);
    }

    @ParameterizedTest(name = "maxChoices {0}, {1} for a wrong one: {2}, {3}")
    @CsvSource({
        "2, 0,  true,  who ticks everything gets everything",
        "2, -1, false, what is wrong costs something",
        "3, 0,  false, everybody may tick everything there too",
        "0, 0,  false, no limit there either",
    })
    void a_limit_on_ticks_that_is_not_held_is_noted(int most, int wrong, boolean noted, String why) {
        String mapping = String.format(BOUNDED, "").replace("\"-1\"", "\"" + wrong + "\"");
        QuestionReading reading = read(response("R", "multiple", "identifier", mapping, "A", "B"), choices("R").replace("maxChoices=\"0\"", "maxChoices=\"" + most + "\""), set("SCORE", map("R")));
        assertThat(reading.questions()).as(why).hasSize(1);
        assertThat(reading.problems()).as(why).extracting(Problem::code).isEqualTo(noted ? List.of("qti-max-choices") : List.of());
    }

    static Stream<Arguments> leftOut() {
        String narrow = response("R", "multiple", "identifier", String.format(BOUNDED, "upperBound=\"1\""), "A", "B");
        String gift = response("R", "multiple", "identifier", String.format(BOUNDED, "lowerBound=\"0.5\""), "A", "B");
        String pairs = "<mapping upperBound=\"1\"><mapEntry mapKey=\"a x\" mappedValue=\"1\"/><mapEntry mapKey=\"b y\" mappedValue=\"1\"/></mapping>";
        String sets = "<matchInteraction responseIdentifier=\"R\"><prompt>Nối.</prompt><simpleMatchSet>" + partner("a") + partner("b") + "</simpleMatchSet><simpleMatchSet>"
                + partner("x") + partner("y") + "</simpleMatchSet></matchInteraction>";
        String anyText = "<mapping defaultValue=\"0.5\"><mapEntry mapKey=\"x\" mappedValue=\"1\"/></mapping>";
        return Stream.of(
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + set("SCORE", 1)) + rule(correct("R2") + set("SCORE", 1)), "the second gap takes the points of the first"),
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + set("SCORE", 1)) + rule(correct("R2") + add("SCORE", 1), set("SCORE", 0)), "an else takes them as well"),
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + set("SCORE", 1), correct("R2") + set("SCORE", 1)), "one of two gaps is enough"),
                Arguments.of(TWO, TWO_GAPS, set("SCORE", map("R1")) + set("SCORE", map("R2")), "only the last mapping counts"),
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + add("SCORE", 2)) + rule(correct("R2") + add("SCORE", 2)) + cut("gt", variable("MAXSCORE")), "cut: one gap is everything"),
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + set("S1", 1)) + sum("S1", "S2") + rule(correct("R2") + set("S2", 1)), "added up before it is known"),
                Arguments.of(TWO, TWO_GAPS, rule(correct("R1") + add("SCORE", 1)) + rule(correct("R2") + add("SCORE", 1)) + cut("gte", value("float", "2"), set("SCORE", 0)),
                        "all gaps or nothing"),
                Arguments.of(SEVERAL, choices("R"), rule(has("R", "A") + add("SCORE", 1), has("R", "B") + add("SCORE", 1)), "the second choice only counts without the first"),
                Arguments.of(narrow, choices("R"), set("SCORE", map("R")), "one of the right choices is enough"),
                Arguments.of(gift, choices("R"), set("SCORE", map("R")), "points for nothing"),
                Arguments.of(response("R", "multiple", "identifier", String.format(BOUNDED, ""), "A", "B"), choices("R"), set("SCORE", map("R")) + rule(correct("R") + add("SCORE", 2)),
                        "a gift for everything on top of the parts"),
                Arguments.of(response("R", "multiple", "directedPair", pairs, "a x", "b y"), sets, set("SCORE", map("R")), "one pair is everything"),
                Arguments.of(response("R", "multiple", "directedPair", pairs.replace("upperBound", "defaultValue").replace("\"1\"><mapEntry mapKey=\"a", "\"0\"><mapEntry mapKey=\"a"), "a x", "b y"),
                        sets.replace("responseIdentifier", "maxAssociations=\"1\" responseIdentifier"), set("SCORE", map("R")), "fewer pairs than there are"),
                Arguments.of(response("R", "multiple", "identifier", String.format(BOUNDED, ""), "A", "B"), choices("R").replace("maxChoices=\"0\"", "maxChoices=\"1\""),
                        set("SCORE", map("R")), "fewer ticks than there are right choices"),
                Arguments.of(response("R", "single", "string", anyText, "x"), gap("R"), set("SCORE", map("R")), "half for any word"),
                Arguments.of(NUMBER, gap("R"), rule(within("R", "4", "6") + add("SCORE", 1)) + rule(within("R", "5", "5") + add("SCORE", 1)), "ranges that add up where both hold"),
                Arguments.of(ONE, choices("R"), rule(correct("R") + set("S1", variable("MAXSCORE"))), "points that never reach SCORE"),
                Arguments.of(ONE, choices("R"), rule(correct("R") + set("SCORE", 1)) + rule("<gte>" + variable("S1") + value("float", "1") + "</gte>" + set("SCORE", 2)), "another outcome decides"));
    }

    private static String partner(String id) {
        return "<simpleAssociableChoice identifier=\"" + id + "\" matchMax=\"1\">" + id + "</simpleAssociableChoice>";
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("leftOut")
    void what_says_more_than_we_can_keep_is_listed_and_left_out(String responses, String body, String rules, String why) {
        QuestionReading reading = read(responses, body, rules);
        assertThat(reading.questions()).as(why).isEmpty();
        assertThat(reading.problems()).as(why).extracting(Problem::code).isEqualTo(List.of("qti-scoring"));
        assertThat(reading.problems()).as(why).extracting(Problem::bearing).containsOnly(Bearing.LEFT_OUT);
    }
}
