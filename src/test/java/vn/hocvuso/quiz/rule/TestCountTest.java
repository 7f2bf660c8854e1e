package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCountTest {
    @ParameterizedTest(name = "{0} to one in {1}")
    @CsvSource({"generated,1e-7", "walkthrough,1e-3"})
    void a_question_has_the_figures_that_moodle_publishes_for_the_same_attempts(String set, double precision) throws IOException {
        Map<UUID, ItemFigures> items = count(set).items();
        for (String[] row : rows("figures-" + set)) {
            ItemFigures item = items.get(question(Integer.parseInt(row[0])));
            double most = Double.parseDouble(row[1]);
            near(100 * item.facility() / most, row[2], precision, "facility of " + row[0]);
            near(item.sd(), row[3], precision, "sd of " + row[0]);
            near(item.effective(), row[4], precision, "effective weight of " + row[0]);
            near(item.discrimination(), row[5], precision, "discrimination of " + row[0]);
            near(item.efficiency(), row[6], precision, "efficiency of " + row[0]);
        }
    }

    /** Published with the walkthrough, stats_from_steps_walkthrough_test.php, calculated there in a spreadsheet. */
    @Test
    void a_test_has_the_figures_that_moodle_publishes_for_the_same_attempts() throws IOException {
        TestFigures test = count("walkthrough").test();
        assertThat(test.attempts()).isEqualTo(25);
        near(test.mean(), "4.617333332", 1e-4, "mean");
        near(test.median(), "4.5", 1e-9, "median");
        near(test.sd(), "0.8117265554", 1e-4, "sd");
        near(test.skewness(), "-0.092502502", 2e-3, "skewness");
        near(test.kurtosis(), "-0.7073968557", 1e-3, "kurtosis");
        near(test.alpha(), "-87.2230935542", 1e-3, "alpha");
        near(test.errorRatio(), "136.8294900795", 1e-3, "error ratio");
        near(test.standardError(), "1.1106813066", 1e-3, "standard error");
    }

    @ParameterizedTest(name = "{0}: {7}")
    @CsvSource({
        "'',            , , , , , false, nobody has taken it",
        "'10',          100, , , , , false, one attempt has a mean and no spread",
        "'10 10',       100, 0, , , , false, two alike: nothing varies and nothing can be told",
        "'11 00',       50, 0.7071067811865476, 100, 100, 50, false, who knows one knows the other; two attempts are too few to doubt a key",
        "'10 01',       50, 0.7071067811865476, -100, -100, , false, against each other: no share in the spread",
        "'101 101 101 101 101 010 010 010 010 010', 50, 0.5270462766947299, , , 50, false, the rest does not vary and tells nothing of it",
        "'10 10 10 10 10 01 01 01 01 01', 50, 0.5270462766947299, -100, -100, , true, ten attempts and the key is doubted",
    })
    void the_first_question_of_so_many_papers_tells_so_much(
            String papers, Double facility, Double sd, Double discrimination, Double efficiency, Double effective, boolean suspicious, String why) {
        TestCount count = new TestCount();
        for (String paper : papers.isEmpty() ? new String[0] : papers.split(" ")) {
            List<TestCount.Counted> counted = new ArrayList<>();
            for (int i = 0; i < paper.length(); i++) {
                counted.add(new TestCount.Counted(i + 1, question(i + 1), (paper.charAt(i) - '0') * 1000, 1000));
            }
            count.take(counted);
        }
        ItemFigures item = count.items().get(question(1));
        if (facility == null) {
            assertThat(item).as(why).isNull();
            assertThat(count.test().mean()).as(why).isNull();
            return;
        }
        assertThat(100 * item.facility()).as(why).isEqualTo(facility);
        same(item.sd(), sd, why);
        same(item.discrimination(), discrimination, why);
        same(item.efficiency(), efficiency, why);
        same(item.effective(), effective, why);
        assertThat(item.isSuspicious()).as(why).isEqualTo(suspicious);
    }

    /** Papers drawn at random, of different lengths, with parts: held against the formulas written out over lists. */
    @Test
    void one_pass_gives_what_the_formulas_give_over_lists() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            TestCount count = new TestCount();
            List<List<TestCount.Counted>> papers = new ArrayList<>();
            for (int i = 0; i < 5 + random.nextInt(200); i++) {
                papers.add(paper(random, (slot, question) -> 1000));
                count.take(papers.get(i));
            }
            check(count, papers, "seed " + seed);
        }
    }

    /** The same where questions give other points: by question or by place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void the_figures_of_weighted_papers_are_those_of_the_plain_formulas(int most) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int[] weights = random.ints(20, 10, 10 + 1000 * most).toArray();
            TestCount count = new TestCount();
            List<List<TestCount.Counted>> papers = new ArrayList<>();
            boolean bySlot = seed % 2 == 0;
            for (int i = 0; i < 5 + random.nextInt(200); i++) {
                papers.add(paper(random, (slot, question) -> weights[bySlot ? slot : question]));
                count.take(papers.get(i));
            }
            check(count, papers, "seed " + seed);
        }
    }

    @Test
    void twice_the_points_for_every_question_change_no_share_and_double_the_points() throws IOException {
        TestCount once = count("walkthrough");
        TestCount twice = new TestCount();
        for (String[] row : rows("attempts-walkthrough")) {
            List<TestCount.Counted> paper = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                paper.add(new TestCount.Counted(1 + i, question(1 + i), (int) Math.round(Double.parseDouble(row[i]) * 1000), 2000));
            }
            twice.take(paper);
        }
        assertThat(twice.test().full()).isEqualTo(2 * once.test().full());
        assertThat(twice.test().mean()).isCloseTo(2 * once.test().mean(), within(1e-9));
        assertThat(twice.test().alpha()).isCloseTo(once.test().alpha(), within(1e-9));
        assertThat(twice.test().errorRatio()).isCloseTo(once.test().errorRatio(), within(1e-9));
        once.items().forEach((question, item) -> {
            ItemFigures other = twice.items().get(question);
            assertThat(other.facility()).isEqualTo(item.facility());
            assertThat(other.intended()).isCloseTo(item.intended(), within(1e-9));
            assertThat(other.effective() == null ? -1 : other.effective()).isCloseTo(item.effective() == null ? -1 : item.effective(), within(1e-9));
            assertThat(other.discrimination()).isCloseTo(item.discrimination(), within(1e-9));
        });
    }

    @Test
    void a_question_that_gives_more_points_has_more_weight_intended_and_counted() {
        TestCount count = new TestCount();
        for (int i = 0; i < 40; i++) {
            count.take(List.of(new TestCount.Counted(1, question(1), i % 2 * 1000, 9000), new TestCount.Counted(2, question(2), i / 2 % 2 * 1000, 1000)));
        }
        Map<UUID, ItemFigures> items = count.items();
        assertThat(items.get(question(1)).intended()).isCloseTo(90, within(1e-9));
        assertThat(items.get(question(2)).intended()).isCloseTo(10, within(1e-9));
        assertThat(items.get(question(1)).effective()).as("independent answers: the spread is the weight").isCloseTo(90, within(1e-6));
        assertThat(count.test().full()).isEqualTo(10);
        assertThat(count.test().mean()).isCloseTo(5, within(1e-9));
    }

    @Test
    void sums_stay_exact_beyond_64_bits() {
        WideSum sum = new WideSum();
        BigInteger exact = BigInteger.ZERO;
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long one = Math.abs(random.nextLong() >> random.nextInt(60));
            long other = Math.abs(random.nextLong() >> random.nextInt(60));
            sum.add(one, other);
            exact = exact.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        }
        assertThat(sum.value()).isEqualTo(exact);
    }

    private static List<TestCount.Counted> paper(Random random, IntBinaryOperator weights) {
        List<TestCount.Counted> paper = new ArrayList<>();
        int able = random.nextInt(10);
        List<Integer> drawn = new ArrayList<>(Stream.iterate(1, i -> i + 1).limit(12).toList());
        java.util.Collections.shuffle(drawn, random);
        for (int slot = 1; slot <= 5 + random.nextInt(2); slot++) {
            int points = random.nextInt(10) < able ? 1000 : random.nextInt(3) == 0 ? random.nextInt(1000) : 0;
            paper.add(new TestCount.Counted(slot, question(drawn.get(slot)), points, weights.applyAsInt(slot, drawn.get(slot))));
        }
        return paper;
    }

    private static void check(TestCount count, List<List<TestCount.Counted>> papers, String as) {
        Map<UUID, List<double[]>> pairs = new HashMap<>();
        Map<Integer, List<double[]>> places = new HashMap<>();
        double[] totals = new double[papers.size()];
        for (int i = 0; i < papers.size(); i++) {
            double total = papers.get(i).stream().mapToDouble(TestCountTest::earned).sum();
            totals[i] = total;
            for (TestCount.Counted one : papers.get(i)) {
                double mark = earned(one);
                pairs.computeIfAbsent(one.question(), id -> new ArrayList<>()).add(new double[] {one.points() / 1000.0, total - mark});
                places.computeIfAbsent(one.slot(), id -> new ArrayList<>()).add(new double[] {mark, total - mark});
            }
        }
        Map<UUID, ItemFigures> items = count.items();
        assertThat(items.keySet()).isEqualTo(pairs.keySet());
        pairs.forEach((question, list) -> {
            ItemFigures item = items.get(question);
            double[] marks = list.stream().mapToDouble(pair -> pair[0]).toArray();
            double[] rests = list.stream().mapToDouble(pair -> pair[1]).toArray();
            assertThat(item.facility()).as(as).isCloseTo(Arrays.stream(marks).average().orElseThrow(), within(1e-9));
            if (marks.length > 1 && cov(marks, marks) * cov(rests, rests) > 1e-12) {
                assertThat(item.discrimination()).as(as).isCloseTo(
                        100 * cov(marks, rests) / Math.sqrt(cov(marks, marks) * cov(rests, rests)), within(1e-6));
                double[] one = marks.clone();
                double[] other = rests.clone();
                Arrays.sort(one);
                Arrays.sort(other);
                assertThat(item.efficiency()).as(as).isCloseTo(100 * cov(marks, rests) / cov(one, other), within(1e-6));
            }
        });
        double variance = cov(totals, totals);
        double sum = places.values().stream()
                .mapToDouble(list -> list.size() < 2 ? 0 : cov(list.stream().mapToDouble(pair -> pair[0]).toArray(), list.stream().mapToDouble(pair -> pair[0]).toArray()))
                .sum();
        double p = places.size();
        assertThat(count.test().alpha()).as(as).isCloseTo(100 * p / (p - 1) * (1 - sum / variance), within(1e-6));
        assertThat(count.test().sd()).as(as).isCloseTo(Math.sqrt(variance), within(1e-7));
    }

    /** Points, rounded down to the thousandth. */
    private static double earned(TestCount.Counted one) {
        return Math.floor(one.points() * one.weight() / 1000.0) / 1000.0;
    }

    private static double cov(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }

    private static TestCount count(String set) throws IOException {
        TestCount count = new TestCount();
        int firstSlot = set.equals("generated") ? 8 : 1;
        for (String[] row : rows("attempts-" + set)) {
            List<TestCount.Counted> paper = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                paper.add(new TestCount.Counted(firstSlot + i, question(firstSlot + i), (int) Math.round(Double.parseDouble(row[i]) * 1000), 1000));
            }
            count.take(paper);
        }
        return count;
    }

    private static List<String[]> rows(String file) throws IOException {
        var stream = TestCountTest.class.getResourceAsStream("/vn/hocvuso/quiz/moodle/" + file + ".csv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",")).toList();
        }
    }

    private static UUID question(int number) {
        return new UUID(0, number);
    }

    private static void near(Double actual, String published, double precision, String what) {
        double expected = Double.parseDouble(published);
        assertThat(actual).as(what).isCloseTo(expected, within(Math.abs(expected) * precision));
    }

    private static void same(Double actual, Double expected, String why) {
        if (expected == null) {
            assertThat(actual).as(why).isNull();
        } else {
            assertThat(actual).as(why).isCloseTo(expected, within(1e-9));
        }
    }
}
