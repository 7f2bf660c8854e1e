package vn.hocvuso.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.QuestionHtml;
import vn.hocvuso.questionbank.control.QuestionJson;
import vn.hocvuso.questionbank.Weight;

class QuestionTest {
    private static final Rendering HTML = new QuestionHtml();
    private static final int FULL = Weight.FULL;

    static final Single SINGLE = new Single(
            Text.of("Chọn một"),
            List.of(
                    new Choice(Text.of("đúng"), FULL, Text.of("phải")),
                    new Choice(Text.of("nửa đúng"), FULL / 2, null),
                    new Choice(Text.of("sai"), -FULL / 2, null)),
            Text.of("chung"));
    static final TrueFalse TRUE_FALSE = new TrueFalse(Text.of("Đúng không?"), false, Text.of("chưa"), Text.of("đúng"), null);
    static final Matching MATCHING = new Matching(
            Text.of("Ghép"),
            List.of(pair("a", "1"), pair("b", "2"), pair("c", "1")),
            List.of(Text.of("3")),
            null);
    static final Ordering ORDERING =
            new Ordering(Text.of("Sắp xếp"), Stream.of("một", "hai", "ba", "bốn").map(Text::of).toList(), null);
    static final ShortAnswer SHORT = new ShortAnswer(
            Text.of("Thủ đô?"),
            List.of(
                    new ShortAnswer.Accepted("Hà Nội", FULL, null),
                    new ShortAnswer.Accepted("Hà*", FULL / 2, Text.of("gần đúng"))),
            null);
    static final Numerical NUMERICAL = new Numerical(
            Text.of("Bao nhiêu?"),
            List.of(range("24", "24", FULL), range("20", "30", FULL / 2)),
            Text.of("xa quá"),
            null);
    static final Cloze CLOZE = new Cloze(
            Text.of("Pin [[1]] lúc [[2]] giờ"),
            List.of(
                    new ShortAnswer(Text.of(""), List.of(new ShortAnswer.Accepted("sạc", FULL, null)), null),
                    new Numerical(Text.of(""), List.of(range("6", "6", FULL)), null, null)),
            null);
    static final Essay ESSAY = new Essay(new Text("Viết **một** đoạn", Text.Format.MARKDOWN), null);

    static Stream<Question> everyType() {
        Multiple multiple = multiple("50 50 -50 -50");
        return Stream.of(SINGLE, multiple, TRUE_FALSE, MATCHING, ORDERING, SHORT, NUMERICAL, CLOZE, ESSAY);
    }

    private static Matching.Pair pair(String left, String right) {
        return new Matching.Pair(Text.of(left), Text.of(right));
    }

    private static Numerical.Accepted range(String low, String high, int weight) {
        return new Numerical.Accepted(new BigDecimal(low), new BigDecimal(high), weight, null);
    }

    private static Multiple multiple(String weights) {
        List<Choice> choices = new ArrayList<>();
        for (String weight : weights.split(" ")) {
            choices.add(new Choice(Text.of("phương án " + choices.size()), Weight.parse(weight), null));
        }
        return new Multiple(Text.of("Chọn nhiều"), choices, null);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void its_solution_is_fully_right_and_it_has_no_defect(Question question) {
        assertThat(question.defects()).isEmpty();
        if (!question.needsMarking()) {
            assertThat(question.grade(question.solution())).isEqualTo(Question.FULL);
        }
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void it_comes_back_from_its_json_the_same(Question question) {
        assertThat(QuestionJson.read(QuestionJson.write(question).toString())).isEqualTo(question);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void answers_to_other_types_and_unknown_options_are_refused(Question question) {
        List<Response> answers = List.of(
                new Response.Choice("nope"),
                new Response.Choices(Set.of("nope")),
                new Response.Pairs(Map.of("nope", "nope")),
                new Response.Order(List.of("nope")),
                new Response.Gaps(Map.of("9", "x")),
                new Response.Words("x".repeat(20_001)),
                new Response.Numeral("1".repeat(20_001)));
        for (Response answer : answers) {
            assertThatThrownBy(() -> question.check(answer)).isInstanceOf(Refused.class).hasMessageContaining("wrong-answer-shape");
        }
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void its_face_says_nothing_of_the_key(Question question) {
        Face face = question.face(HTML);
        assertThat(face.type()).isEqualTo(question.type().code());
        assertThat(face.toString()).doesNotContain("phải", "gần đúng", "xa quá", "chung");
        if (!face.optionIds().isEmpty()) {
            assertThat(face.optionIds()).isSorted();
        }
    }

    @ParameterizedTest(name = "{0} ticked {1} gives {2}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/questionbank/weights.csv", useHeadersInDisplayName = true)
    void ticked_boxes_are_worth_what_the_table_says(String weights, String ticked, int points, String why) {
        Multiple question = multiple(weights);
        List<String> ids = Choice.ids(question.choices());
        Set<String> answer = new LinkedHashSet<>();
        if (ticked != null) {
            Arrays.stream(ticked.split(" ")).forEach(i -> answer.add(ids.get(Integer.parseInt(i))));
        }
        assertThat(question.grade(new Response.Choices(answer))).as(why).isEqualTo(points);
    }

    @Test
    void one_choice_is_all_or_nothing_unless_the_author_gave_a_part() {
        List<String> ids = Choice.ids(SINGLE.choices());
        assertThat(ids.stream().map(id -> SINGLE.grade(new Response.Choice(id)))).containsExactly(1000, 500, 0);
        assertThat(SINGLE.remarks(new Response.Choice(ids.get(0)))).extracting(r -> r.text().source()).containsExactly("phải");
        assertThat(TRUE_FALSE.grade(new Response.Choice("false"))).isEqualTo(1000);
        assertThat(TRUE_FALSE.grade(new Response.Choice("true"))).isZero();
        assertThat(TRUE_FALSE.remarks(new Response.Choice("true"))).extracting(r -> r.text().source()).containsExactly("chưa");
    }

    @Test
    void each_right_pair_is_a_part_and_a_shared_partner_is_shown_once() {
        Map<String, String> pairs = new HashMap<>(MATCHING.solution().pairs());
        assertThat(MATCHING.face(HTML).right()).hasSize(3);
        pairs.remove(pairs.keySet().iterator().next());
        assertThat(MATCHING.grade(new Response.Pairs(pairs))).isEqualTo(666);
        assertThat(MATCHING.grade(new Response.Pairs(Map.of()))).isZero();
    }

    @Test
    void each_item_in_its_right_place_is_a_part() {
        List<String> order = new ArrayList<>(((Response.Order) ORDERING.solution()).order());
        Collections.swap(order, 0, 1);
        assertThat(ORDERING.grade(new Response.Order(order))).isEqualTo(500);
        assertThatThrownBy(() -> ORDERING.grade(new Response.Order(order.subList(0, 3)))).isInstanceOf(Refused.class);
        order.set(0, order.get(1));
        assertThatThrownBy(() -> ORDERING.grade(new Response.Order(order))).isInstanceOf(Refused.class);
    }

    @Test
    void typed_answers_take_the_first_key_that_matches() {
        assertThat(SHORT.grade(new Response.Words("hà nội"))).isEqualTo(1000);
        assertThat(SHORT.grade(new Response.Words("Hà Giang"))).isEqualTo(500);
        assertThat(SHORT.grade(new Response.Words("Huế"))).isZero();
        assertThat(NUMERICAL.grade(new Response.Numeral("24,0"))).isEqualTo(1000);
        assertThat(NUMERICAL.grade(new Response.Numeral("30"))).isEqualTo(500);
        assertThat(NUMERICAL.grade(new Response.Numeral("30,01"))).isZero();
        assertThat(NUMERICAL.grade(new Response.Numeral("khoảng 24"))).isZero();
        assertThat(NUMERICAL.remarks(new Response.Numeral("99"))).extracting(r -> r.text().source()).containsExactly("xa quá");
    }

    @Test
    void each_gap_is_a_part_and_an_empty_one_is_wrong() {
        assertThat(CLOZE.grade(new Response.Gaps(Map.of("1", "SẠC", "2", "7")))).isEqualTo(500);
        assertThat(CLOZE.grade(new Response.Gaps(Map.of("2", "6")))).isEqualTo(500);
        assertThat(CLOZE.grade(new Response.Gaps(Map.of("1", " ")))).isZero();
        assertThat(CLOZE.face(HTML).html()).isEqualTo("Pin <span data-gap=\"1\"></span> lúc <span data-gap=\"2\"></span> giờ");
    }

    @Test
    void all_or_nothing_knows_no_part() {
        Multiple boxes = new Multiple(Text.of("Chọn"), multiple("50 50 0").choices(), true, false, null);
        List<String> ids = Choice.ids(boxes.choices());
        assertThat(boxes.grade(new Response.Choices(Set.of(ids.get(0), ids.get(1))))).isEqualTo(1000);
        assertThat(boxes.grade(new Response.Choices(Set.of(ids.get(0))))).isZero();
        assertThat(boxes.grade(new Response.Choices(Set.copyOf(ids)))).as("a choice too many").isZero();
        Ordering order = new Ordering(Text.of("Xếp"), ORDERING.items(), true, null);
        List<String> swapped = new ArrayList<>(((Response.Order) order.solution()).order());
        Collections.swap(swapped, 0, 1);
        assertThat(order.grade(new Response.Order(swapped))).isZero();
        Matching pairs = new Matching(Text.of("Ghép"), MATCHING.pairs(), List.of(), true, null);
        Map<String, String> some = new HashMap<>(pairs.solution().pairs());
        some.remove(some.keySet().iterator().next());
        assertThat(pairs.grade(new Response.Pairs(some))).isZero();
        assertThat(pairs.grade(pairs.solution())).isEqualTo(1000);
    }

    @Test
    void shares_say_how_much_a_pair_or_a_gap_counts() {
        Cloze uneven = new Cloze(CLOZE.text(), CLOZE.gaps(), List.of(3, 1), null);
        assertThat(uneven.grade(new Response.Gaps(Map.of("1", "sạc")))).isEqualTo(750);
        assertThat(uneven.grade(new Response.Gaps(Map.of("2", "6")))).isEqualTo(250);
        assertThat(new Cloze(CLOZE.text(), CLOZE.gaps(), List.of(0, 1), null).defects()).containsExactly("shares");
        Matching.Pair heavy = new Matching.Pair(Text.of("x"), Text.of("9"), 2);
        Matching pairs = new Matching(Text.of("Ghép"), List.of(heavy, pair("y", "8")), List.of(), null);
        Map<String, String> first = new HashMap<>(pairs.solution().pairs());
        first.keySet().retainAll(List.of(pairs.solution().pairs().keySet().iterator().next()));
        assertThat(pairs.grade(new Response.Pairs(first))).isEqualTo(666);
    }

    @Test
    void choices_whose_order_is_fixed_stay_as_written_and_are_not_drawn() {
        Face face = new Single(Text.of("Chọn"), SINGLE.choices(), true, null).face(HTML);
        assertThat(face.choices()).extracting(Face.Option::html).containsExactly("đúng", "nửa đúng", "sai");
        assertThat(face.optionIds()).isEmpty();
        assertThat(face.arranged(List.of())).isEqualTo(face);
    }

    @Test
    void what_questions_say_since_then_changes_no_stored_question() {
        assertThat(QuestionJson.write(MATCHING).toString() + QuestionJson.write(CLOZE) + QuestionJson.write(SHORT) + QuestionJson.write(SINGLE))
                .doesNotContain("whole", "fixed", "share", "caseCounts");
        Essay rubric = new Essay(Text.of("Viết"), Text.of("Ba ý"), null);
        assertThat(QuestionJson.read(QuestionJson.write(rubric).toString())).isEqualTo(rubric);
        assertThat(rubric.face(HTML).toString()).as("never shown to learners").doesNotContain("Ba ý");
    }

    @Test
    void a_key_with_a_star_in_it_is_told_without_its_escape() {
        ShortAnswer star = new ShortAnswer(Text.of("Gõ"), List.of(new ShortAnswer.Accepted("2\\*3", FULL, null)), null);
        assertThat(star.solution()).isEqualTo(new Response.Words("2*3"));
        assertThat(star.grade(star.solution())).isEqualTo(1000);
    }

    @Test
    void an_essay_is_worth_nothing_until_someone_has_marked_it() {
        assertThat(ESSAY.grade(new Response.Words("bài làm"))).isZero();
        assertThat(ESSAY.needsMarking()).isTrue();
    }

    @Test
    void an_arrangement_moves_the_options_and_nothing_else() {
        Face face = ORDERING.face(HTML);
        List<String> ids = new ArrayList<>(face.optionIds());
        Collections.reverse(ids);
        assertThat(face.arranged(ids).optionIds()).isEqualTo(ids);
        assertThat(TRUE_FALSE.face(HTML).arranged(List.of()).choices()).extracting(Face.Option::id).containsExactly("true", "false");
    }

    @Test
    void what_cannot_be_asked_says_why() {
        assertThat(multiple("-50 -50").defects()).containsExactly("no-key");
        assertThat(multiple("50 20 -50").defects()).containsExactly("weights-do-not-add-up");
        List<Choice> twice = List.of(new Choice(Text.of("hòa"), FULL, null), new Choice(Text.of("hoà "), FULL, null));
        assertThat(new Single(Text.of(" "), twice, null).defects())
                .containsExactly("text-missing", "same-option-twice", "several-keys");
        assertThat(new Matching(Text.of("x"), List.of(pair("a", "b")), List.of(), null).defects()).contains("too-few-options");
        assertThat(new Cloze(Text.of("[[1]] [[2]]"), List.of(SHORT), null).defects()).containsExactly("gaps-do-not-match");
    }

    @Test
    void hostile_html_is_shown_or_dropped_but_never_run() {
        assertThat(HTML.html(Text.of("a < b & **đậm** <script>x</script>")))
                .isEqualTo("a &lt; b &amp; <strong>đậm</strong> &lt;script&gt;x&lt;/script&gt;");
        assertThat(HTML.html(Text.of("2**3**4"))).isEqualTo("2**3**4");
        for (Text.Format format : Text.Format.values()) {
            String html = HTML.html(new Text(
                    "<p onclick=\"x()\">a</p><script>x()</script><a href='javascript:x()'>b</a><img src=x onerror=x()>", format));
            assertThat(html).doesNotContain("<script", "<a ", "<img", "<p onclick");
        }
        assertThat(HTML.html(new Text("**a**", Text.Format.MARKDOWN))).isEqualTo("<strong>a</strong>");
    }
}
