package vn.hocvuso.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Answering;
import vn.hocvuso.testing.RandomQuestions;

/** The same question with another key: seen by learners as before, graded by the new one. */
class NewKeyTest {
    private static final int HALF = Weight.FULL / 2;

    @Test
    void of_a_single_choice_only_the_new_one_counts() {
        Single old = new Single(Text.of("?"), List.of(choice("a", Weight.FULL), choice("b", 0), choice("c", HALF)), null);
        Question now = NewKey.of(old, new Response.Choice(id(old, "b")));
        assertThat(List.of(Answering.points(now, "a"), Answering.points(now, "b"), Answering.points(now, "c"))).containsExactly(0, 1000, 0);
        assertThat(now.face(Rendering.safe())).isEqualTo(old.face(Rendering.safe()));
    }

    @Test
    void of_several_choices_the_right_ones_share_and_wrong_ones_take_away_as_before() {
        Multiple old = new Multiple(Text.of("?"), List.of(choice("a", HALF), choice("b", HALF), choice("c", -HALF), choice("d", 0)), null);
        Question now = NewKey.of(old, new Response.Choices(Set.of(id(old, "a"), id(old, "c"))));
        assertThat(Answering.points(now, "a | c")).isEqualTo(1000);
        assertThat(Answering.points(now, "a")).isEqualTo(500);
        assertThat(Answering.points(now, "a | b")).as("b is wrong now and costs what a wrong one cost").isZero();
        assertThatThrownBy(() -> NewKey.of(old, new Response.Choices(Set.of()))).isInstanceOf(Refused.class);
    }

    @Test
    void words_and_numbers_are_accepted_besides_those_that_were() {
        Question words = NewKey.of(
                new ShortAnswer(Text.of("?"), List.of(new ShortAnswer.Accepted("hoà bình", Weight.FULL, null)), null), new Response.Words("*"));
        assertThat(Answering.points(words, "hòa bình")).isEqualTo(1000);
        assertThat(Answering.points(words, "*")).as("a star is a star and not anything").isEqualTo(1000);
        assertThat(Answering.points(words, "chiến tranh")).isZero();
        Question number = NewKey.of(
                new Numerical(Text.of("?"), List.of(), null, null), new Response.Numeral("1.234,5"));
        assertThat(Answering.points(number, "1234,5")).isEqualTo(1000);
        assertThatThrownBy(() -> NewKey.of(number, new Response.Numeral("khoảng 5"))).isInstanceOf(Refused.class);
    }

    @Test
    void of_a_cloze_the_named_gaps_change_and_the_others_stay() {
        Cloze old = new Cloze(Text.of("[[1]] [[2]]"), List.of(gap("trên"), gap("dưới")), null);
        Question now = NewKey.of(old, new Response.Gaps(Map.of("2", "trong")));
        assertThat(Answering.points(now, "1 = trên | 2 = trong")).isEqualTo(1000);
        assertThat(Answering.points(now, "1 = trong | 2 = trong")).isEqualTo(500);
    }

    @Test
    void an_essay_has_no_key() {
        assertThatThrownBy(() -> NewKey.of(new Essay(Text.of("?"), null), new Response.Words("mẫu")))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("key-by-person"));
    }

    static Stream<Question> questions() {
        return new RandomQuestions(2027, List.of(Text.Format.values()), List.of(QuestionType.values())).drafts("q", 200).stream()
                .map(QuestionDraft::question)
                .filter(question -> question.solution() != null);
    }

    /** Whatever the type: the old key said anew is still fully right, and nothing a learner sees has moved. */
    @ParameterizedTest
    @MethodSource("questions")
    void the_old_key_as_a_new_one_is_still_right_and_shows_the_same(Question question) {
        Response right = question.solution();
        Question now = NewKey.of(question, right);
        assertThat(now.grade(right)).isEqualTo(Question.FULL);
        assertThat(now.face(Rendering.safe())).isEqualTo(question.face(Rendering.safe()));
    }

    private static ShortAnswer gap(String word) {
        return new ShortAnswer(Text.of(""), List.of(new ShortAnswer.Accepted(word, Weight.FULL, null)), null);
    }

    private static Choice choice(String text, int weight) {
        return new Choice(Text.of(text), weight, Text.of("Vì " + text));
    }

    private static String id(Question question, String text) {
        return question.face(Rendering.safe()).choices().stream()
                .filter(option -> option.html().contains(text))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
