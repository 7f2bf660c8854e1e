package vn.hocvuso.publishing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Draw;
import vn.hocvuso.quiz.QuizProfile.Fixed;

class QuizYamlTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000f2");
    private static final List<String> BANKS = List.of("lua-dao", "mat-khau", "khoa");

    private final Findings findings = new Findings((code, parameters) -> code + List.of(parameters));

    private Content.Quiz read(String text) {
        return QuizYaml.read("quizzes/de.yaml", YamlFile.of("quizzes/de.yaml", text, findings), "khoa", findings);
    }

    @Test
    void what_is_written_is_read_back_as_the_same_test() {
        Random random = new Random(36);
        for (int round = 0; round < 500; round++) {
            QuizProfile profile = profile(random);
            Content.Quiz back = read(new String(QuizYaml.write(ID, "de", profile), StandardCharsets.UTF_8));
            assertThat(findings.report().errors()).isEmpty();
            assertThat(back.profile()).isEqualTo(profile);
            assertThat(back.id()).isEqualTo(ID);
        }
    }

    private static QuizProfile profile(Random random) {
        List<Fixed> fixed = new ArrayList<>();
        IntStream.range(0, random.nextInt(5)).forEach(n -> fixed.add(new Fixed(BANKS.get(random.nextInt(3)), n % 2 == 0 ? "câu: " + n : String.valueOf(n), weight(random))));
        List<Draw> draws = new ArrayList<>();
        IntStream.range(0, random.nextInt(3)).forEach(n -> draws.add(new Draw(
                new DrawSpec(BANKS.get(random.nextInt(3)), random.nextBoolean() ? Set.of("true", "thẻ hai") : Set.of(), random.nextBoolean() ? Set.of("TT02:4.2") : Set.of(),
                        random.nextBoolean() ? Set.of(1, 3) : Set.of()),
                1 + random.nextInt(9), weight(random))));
        QuizProfile begun = new QuizProfile("Đề " + random.nextInt(), "course", "khoa", fixed, draws, null, 80, null, null);
        Instant opens = random.nextBoolean() ? Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000)) : null;
        return begun.by(new QuizProfile.Said(
                        begun.title(), List.of("check", "course", "final").get(random.nextInt(3)), random.nextBoolean() ? 45 : null, random.nextInt(101),
                        random.nextBoolean() ? 2 : null, opens, opens == null ? null : opens.plusSeconds(3600), random.nextBoolean() ? 0 : 90,
                        List.of("best", "last", "first", "average").get(random.nextInt(4)), random.nextBoolean(),
                        random.nextBoolean() ? random.nextInt(601) : null))
                .showing(parts(random), parts(random), parts(random));
    }

    private static int weight(Random random) {
        return List.of(1_000, 1_000, 2_000, 500, 10, 12_250, 100_000).get(random.nextInt(7));
    }

    @Test
    void points_are_written_where_they_are_not_one_and_what_is_no_points_is_named() {
        QuizProfile profile = new QuizProfile(
                "Đề", "course", "khoa", List.of(new Fixed("khoa", "a"), new Fixed("khoa", "b", 2_500), new Fixed("khoa", "c", 2_500)), null, null, 80, null, null);
        assertThat(new String(QuizYaml.write(ID, "de", profile), StandardCharsets.UTF_8)).contains("- bank: khoa\n  names:\n  - a\n- bank: khoa\n  points: 2.5\n  names:\n  - b\n  - c\n");
        assertThat(new String(QuizYaml.write(ID, "de", profile.asking(List.of(new Fixed("khoa", "a")))), StandardCharsets.UTF_8)).doesNotContain("points");
        read("uuid: " + ID + "\nslug: de\ntitle: Đề\nkind: course\npass_percent: 80\ndraw:\n- {count: 1, points: 0}\n- {count: 1, points: 1.255}\n- {count: 1, points: nhiều}\n- {count: 1, points: 101}\n");
        assertThat(findings.report().errors()).extracting(finding -> finding.line() + " " + finding.code())
                .containsExactly("7 quiz-points", "8 quiz-points", "9 quiz-points", "10 quiz-points");
    }

    private static Set<String> parts(Random random) {
        return new TreeSet<>(QuizProfile.SHOWN).stream().filter(part -> random.nextBoolean()).collect(Collectors.toSet());
    }

    @Test
    void a_wrong_moment_and_an_unknown_grading_are_named() {
        read("uuid: " + ID + "\nslug: de\ntitle: Đề\nkind: course\ndraw: [{count: 1}]\npass_percent: 80\nopens_at: mai\ngrading: worst\n");
        assertThat(findings.report().errors()).extracting(finding -> finding.line() + " " + finding.code()).containsExactly("7 yaml-no-moment", "8 quiz-terms");
    }
}
