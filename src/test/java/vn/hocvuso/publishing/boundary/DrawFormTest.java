package vn.hocvuso.publishing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Draw;

class DrawFormTest {
    private static final List<String> TAGS = List.of("tinh-huong", "ma túy, bạo lực", "\"mật\"", "a;b", "dấu \" giữa", "hai  ba", ",", "\"\"");

    /** The fields a browser would send of the form as it is shown. */
    private static Map<String, String[]> send(List<DrawForm.Row> rows) {
        Map<String, String[]> sent = new HashMap<>();
        for (DrawForm.Row row : rows) {
            sent.put("bank." + row.number(), new String[] {row.bank()});
            sent.put("tags." + row.number(), new String[] {row.tags()});
            sent.put("skills." + row.number(), new String[] {row.skills()});
            sent.put("count." + row.number(), new String[] {row.count()});
            sent.put("points." + row.number(), new String[] {row.points()});
            sent.put("level." + row.number(), row.levels().toArray(new String[0]));
        }
        return sent;
    }

    private static List<Draw> there(List<Draw> lines) {
        return DrawForm.lines(DrawForm.sent(send(DrawForm.of(lines, "kho"))));
    }

    @Test
    void what_a_test_draws_comes_back_from_the_form_as_it_was_whatever_signs_its_tags_have() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<Draw> lines = new ArrayList<>();
            IntStream.range(0, random.nextInt(5)).forEach(n -> lines.add(new Draw(
                    new DrawSpec("kho", some(random, TAGS), some(random, List.of("TT02:4.2", "TT02:1.1")), random.nextBoolean() ? Set.of(1, 4) : Set.of()), 1 + random.nextInt(99), 10 * (1 + random.nextInt(10_000)))));
            assertThat(there(lines)).isEqualTo(lines);
        }
    }

    private static Set<String> some(Random random, List<String> of) {
        return of.stream().filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    @Test
    void the_hundredth_line_is_kept_too_and_too_many_questions_are_refused_and_not_cut_off() {
        List<Draw> lines = IntStream.range(0, 300).mapToObj(n -> new Draw(DrawSpec.all("kho"), 1)).toList();
        assertThat(there(lines)).hasSize(300);
        QuizProfile profile = new QuizProfile("Đề", "check", null, null, lines, null, 80, null, null);
        profile.checkTerms();
        List<Draw> more = new ArrayList<>(lines);
        more.add(new Draw(DrawSpec.all("kho"), 1));
        assertThatThrownBy(() -> profile.drawing(there(more)).checkTerms())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::code).containsExactly("too-many-questions"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/vn/hocvuso/publishing/typed-tags.csv", useHeadersInDisplayName = true)
    void tags_are_parted_as_they_are_typed(String typed, String tags, String why) {
        DrawForm.Row row = new DrawForm.Row(0, "kho", typed, "", Set.of(), "1", "");
        Set<String> wanted = tags == null ? Set.of() : Arrays.stream(tags.split("\\|")).collect(Collectors.toSet());
        assertThat(DrawForm.lines(List.of(row)).get(0).from().tags()).as(why).isEqualTo(wanted);
    }

    @Test
    void more_tags_than_any_question_has_are_refused() {
        DrawForm.Row row = new DrawForm.Row(0, "kho", "\"" + "\"\"".repeat(200_000) + "\"", "", Set.of(), "1", "");
        assertThatThrownBy(() -> DrawForm.lines(List.of(row)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::code).containsExactly("too-long"));
    }
}
