package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile.Draw;
import vn.hocvuso.quiz.QuizProfile.Fixed;
import vn.hocvuso.testing.Databases;

/** Papers on which one question gives other points than another. */
class WeightedPapersTest {
    private static final String BANK = TestHall.BANK;
    private static final int ESSAY = 9;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static QuizProfile asking(TestHall hall, int passPercent, int... weights) {
        List<Fixed> asked = IntStream.range(0, weights.length).mapToObj(n -> new Fixed(BANK, "q-" + (n + 1), weights[n])).toList();
        return hall.fixed("final", null, passPercent, null, weights.length).asking(asked);
    }

    /** Every kind of question, fixed and drawn, answered wholly, partly, wrongly or not; the essay marked: counted again in decimals. */
    @ParameterizedTest
    @MethodSource("databases")
    void a_random_paper_is_worth_what_its_points_and_answers_add_up_to(DataSource database) {
        Random random = new Random(1500);
        TestHall hall = new TestHall(database);
        hall.oneOfEach();
        for (int round = 0; round < 25; round++) {
            int weightOfEssay = 10 * (1 + random.nextInt(1_000));
            List<Fixed> fixed = new ArrayList<>(List.of(new Fixed(BANK, "q-" + ESSAY, weightOfEssay)));
            IntStream.rangeClosed(1, random.nextInt(4)).forEach(n -> fixed.add(new Fixed(BANK, "q-" + n, 10 * (1 + random.nextInt(1_000)))));
            List<Draw> draws = List.of(
                    new Draw(DrawSpec.all(BANK), 1 + random.nextInt(2), 10 * (1 + random.nextInt(1_000))), new Draw(DrawSpec.all(BANK), 2, 10_000 + 10 * round));
            int pass = 1 + random.nextInt(100);
            QuizProfile profile = new QuizProfile("Bài", "check", null, fixed, draws, null, pass, null, null, null, random.nextBoolean());
            String slug = "bai-" + round;
            hall.define(slug, profile);
            UUID person = hall.person("A" + round);
            UUID attempt = hall.start(person, slug).id();
            Map<Integer, Integer> shares = answer(hall, person, attempt, random);
            hall.submit(person, attempt);
            int mark = random.nextInt(1_001);
            int essay = slot(hall, attempt, "q-" + ESSAY);
            assertThat(hall.marking.sheet(attempt, essay, Caller.Scope.EVERYTHING).worth()).isEqualByComparingTo(BigDecimal.valueOf(weightOfEssay, 3));
            hall.transactions.run(() -> hall.marking.mark(attempt, essay, mark, "", "GV1", Caller.Scope.EVERYTHING));
            shares.put(essay, mark);
            check(hall, person, attempt, profile, shares);
        }
    }

    /** By slot, thousandths of the question. */
    private static Map<Integer, Integer> answer(TestHall hall, UUID person, UUID attempt, Random random) {
        Map<Integer, Integer> shares = new HashMap<>();
        for (int slot = 1; slot <= asked(hall, attempt).size(); slot++) {
            String name = asked(hall, attempt).get(slot - 1).name();
            int how = random.nextInt(3);
            shares.put(slot, 0);
            if (name.equals("q-" + ESSAY)) {
                hall.save(person, attempt, slot, 1, "{\"text\":\"bài viết\"}");
            } else if (name.equals("q-4") && how == 1) {
                var pairs = Json.createReader(new StringReader(hall.right(attempt, slot))).readObject().getJsonObject("pairs");
                String one = pairs.keySet().iterator().next();
                hall.save(person, attempt, slot, 1, "{\"pairs\":{\"" + one + "\":\"" + pairs.getString(one) + "\"}}");
                shares.put(slot, 333);
            } else if (how > 0) {
                hall.save(person, attempt, slot, 1, hall.right(attempt, slot));
                shares.put(slot, 1_000);
            }
        }
        return shares;
    }

    private record Asked(String name, int weight, int points) {}

    private static List<Asked> asked(TestHall hall, UUID attempt) {
        return hall.sql.list(
                """
                select q.name, s.weight, s.points from attempt_slot s join question_version v on v.id = s.question_version_id
                join question q on q.id = v.question_id where s.attempt_id = ? order by s.slot""",
                row -> new Asked(row.getString(1), row.getInt(2), row.getInt(3)), attempt);
    }

    private static int slot(TestHall hall, UUID attempt, String name) {
        return asked(hall, attempt).stream().map(Asked::name).toList().indexOf(name) + 1;
    }

    private static void check(TestHall hall, UUID person, UUID attempt, QuizProfile profile, Map<Integer, Integer> shares) {
        List<Asked> asked = asked(hall, attempt);
        profile.fixed().forEach(one -> assertThat(asked).anySatisfy(there -> {
            assertThat(there.name()).isEqualTo(one.name());
            assertThat(there.weight()).isEqualTo(one.weight());
        }));
        List<Integer> wanted = new ArrayList<>(profile.fixed().stream().map(Fixed::weight).toList());
        profile.draw().forEach(line -> IntStream.range(0, line.count()).forEach(n -> wanted.add(line.weight())));
        assertThat(asked).extracting(Asked::weight).containsExactlyInAnyOrderElementsOf(wanted);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal full = BigDecimal.ZERO;
        for (int slot = 1; slot <= asked.size(); slot++) {
            assertThat(asked.get(slot - 1).points()).as("thousandths of the question " + asked.get(slot - 1)).isEqualTo(shares.get(slot));
            BigDecimal weight = BigDecimal.valueOf(asked.get(slot - 1).weight(), 3);
            sum = sum.add(weight.multiply(BigDecimal.valueOf(shares.get(slot), 3)).setScale(3, RoundingMode.DOWN));
            full = full.add(weight);
        }
        AttemptResult result = (AttemptResult) hall.view(person, attempt);
        assertThat(result.score()).isEqualByComparingTo(sum);
        assertThat(result.maxScore()).isEqualByComparingTo(full);
        BigDecimal percent = sum.multiply(BigDecimal.valueOf(100)).divide(full, 1, RoundingMode.DOWN);
        assertThat(result.scorePercent()).isEqualByComparingTo(percent);
        assertThat(result.passed()).isEqualTo(sum.multiply(BigDecimal.valueOf(100)).compareTo(full.multiply(BigDecimal.valueOf(profile.passPercent()))) >= 0);
        assertThat(result.correct()).isEqualTo((int) shares.values().stream().filter(share -> share == 1_000).count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void points_are_those_of_the_paper_whatever_the_test_says_later(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        hall.define("bai", asking(hall, 70, 7_000, 2_000, 1_000));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "bai");
        assertThat(paper.questions()).extracting(asked -> asked.worth().toPlainString()).containsExactly("7", "2", "1");
        hall.save(person, paper.id(), 1, 1, hall.right(paper.id(), 1));
        hall.define("bai", asking(hall, 70, 1_000, 1_000, 1_000));
        AttemptResult result = hall.submit(person, paper.id());
        assertThat(result.passed()).as("7 of 10").isTrue();
        assertThat(result.score() + "/" + result.maxScore() + " " + result.correct() + "/" + result.total()).isEqualTo("7/10 1/3");
        assertThat(hall.graded.events).extracting(one -> one.points() + "/" + one.full()).containsExactly("7000/10000");
        assertThat(hall.start(person, "bai").questions()).extracting(asked -> asked.worth().toPlainString()).as("the next paper").containsExactly("1", "1", "1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_that_says_one_point_is_the_test_that_says_nothing(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        hall.define("bai", hall.fixed("final", null, 80, null, 3));
        UUID first = hall.profiles.latest("bai").orElseThrow().versionId();
        hall.define("bai", asking(hall, 80, 1_000, 1_000, 1_000));
        assertThat(hall.profiles.latest("bai").orElseThrow().versionId()).as("no version of its own").isEqualTo(first);
        hall.define("bai", asking(hall, 80, 1_000, 1_000, 1_010));
        assertThat(hall.profiles.latest("bai").orElseThrow().versionId()).isNotEqualTo(first);
        assertThat(hall.profiles.latest("bai").orElseThrow().profile()).isEqualTo(asking(hall, 80, 1_000, 1_000, 1_010));
        assertThat(hall.quizzes.view("bai").points()).isEqualByComparingTo("3.01");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1_000, 5, 1_005, 100_010})
    void what_no_question_can_give_is_refused(int weight) {
        TestHall hall = new TestHall(Databases.h2());
        hall.singles(3);
        QuizProfile drawing = hall.draw(2, null, null).drawing(List.of(new Draw(DrawSpec.all(BANK), 2, weight)));
        for (QuizProfile profile : List.of(asking(hall, 80, 1_000, weight), drawing)) {
            assertThatThrownBy(() -> hall.define("bai", profile)).isInstanceOfSatisfying(
                    Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::code).containsExactly("points-of-question"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_trial_shows_the_points_and_statistics_count_them(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("bai", asking(hall, 50, 9_000, 1_000));
        for (int i = 0; i < 8; i++) {
            UUID person = hall.person("A" + i);
            UUID attempt = hall.start(person, "bai").id();
            for (int slot = 1; slot <= 2; slot++) {
                if ((i >> (slot - 1)) % 2 == 1) {
                    hall.save(person, attempt, slot, 1, hall.right(attempt, slot));
                }
            }
            hall.submit(person, attempt);
        }
        hall.transactions.call(() -> hall.statistics.view("bai", "all"));
        hall.count();
        QuizStatistics counted = hall.transactions.call(() -> hall.statistics.view("bai", "all"));
        assertThat(counted.test().full()).isEqualTo(10);
        assertThat(counted.test().mean()).as("half of the points of each").isEqualTo(5);
        assertThat(counted.questions()).extracting(one -> one.figures().facility()).containsExactly(0.5, 0.5);
        assertThat(counted.questions()).extracting(one -> Math.round(one.figures().intended())).containsExactly(90L, 10L);
        assertThat(counted.questions()).extracting(one -> Math.round(one.figures().effective())).containsExactly(90L, 10L);
        assertThat(hall.transactions.call(() -> new TrialPapers(hall.profiles, hall.drawing, hall.questions).draw("bai", 1)).questions())
                .extracting(one -> one.points().toPlainString()).containsExactly("9", "1");
    }
}
