package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A random history of sittings and rulings, remembered beside the database in the plainest words: who chose what when, and what was
 * ruled when. {@link #check} counts every attempt from scratch and holds it against what is stored.
 */
final class RegradeHistory {
    private static final int QUESTIONS = 6;
    private static final int PASS = 60;
    private static final List<String> CHOICES = List.of("đúng", "sai một", "sai hai");

    /** @param chosen by question, from 1; absent: left open */
    private record Sitting(UUID attempt, Instant begun, Map<Integer, String> chosen) {}

    private record Ruled(int question, String treatment, String key, boolean protect, Instant at) {}

    private final TestHall hall;
    private final Random random;
    private final int[] weights;
    private final List<Sitting> ended = new ArrayList<>();
    private final List<Ruled> rulings = new ArrayList<>();
    private final List<UUID[]> openPeople = new ArrayList<>();
    private final List<Sitting> open = new ArrayList<>();

    /** @param weights thousandths of a point each question gives */
    RegradeHistory(TestHall hall, Random random, int... weights) {
        this.hall = hall;
        this.random = random;
        this.weights = weights;
        hall.singles(QUESTIONS);
        hall.define("cuoi", hall.fixed("final", null, PASS, null, QUESTIONS).asking(IntStream.range(0, QUESTIONS)
                .mapToObj(n -> new QuizProfile.Fixed(TestHall.BANK, "q-" + (n + 1), weights[n])).toList()));
    }

    static int[] even() {
        return IntStream.range(0, QUESTIONS).map(n -> 1_000).toArray();
    }

    static int[] uneven(Random random) {
        return IntStream.range(0, QUESTIONS).map(n -> 10 * (1 + random.nextInt(800))).toArray();
    }

    RegradeHistory run(int steps) {
        for (int i = 0; i < steps; i++) {
            hall.clock.advance(Duration.ofMinutes(1));
            int what = random.nextInt(10);
            if (what < 6) {
                begin(i);
            } else if (what < 8) {
                handIn();
            } else {
                rule();
            }
        }
        while (!open.isEmpty()) {
            handIn();
        }
        return this;
    }

    private void begin(int number) {
        UUID person = hall.person("A" + number);
        UUID attempt = hall.start(person, "cuoi").id();
        Map<Integer, String> chosen = new HashMap<>();
        for (int question = 1; question <= QUESTIONS; question++) {
            if (random.nextInt(5) > 0) {
                String choice = CHOICES.get(random.nextInt(CHOICES.size()));
                chosen.put(question, choice);
                hall.save(person, attempt, question, 1, hall.choice("q-" + question, choice));
            }
        }
        open.add(new Sitting(attempt, hall.clock.instant(), chosen));
        openPeople.add(new UUID[] {person, attempt});
        if (random.nextBoolean()) {
            handIn();
        }
    }

    private void handIn() {
        if (!open.isEmpty()) {
            int which = random.nextInt(open.size());
            UUID[] one = openPeople.remove(which);
            ended.add(open.remove(which));
            hall.submit(one[0], one[1]);
        }
    }

    private void rule() {
        int question = 1 + random.nextInt(QUESTIONS);
        String treatment = List.of("key", "drop", "full", "key").get(random.nextInt(4));
        String key = CHOICES.get(random.nextInt(CHOICES.size()));
        boolean protect = random.nextBoolean();
        String[] answers = treatment.equals("key") ? new String[] {hall.choice("q-" + question, key)} : new String[0];
        RegradeView weighed = hall.weigh("q-" + question, treatment, protect, answers);
        if (random.nextInt(4) > 0) {
            rulings.add(new Ruled(question, treatment, key, protect, hall.clock.instant()));
            RegradeView applied = hall.apply(weighed);
            assertThat(List.of(applied.changed(), applied.better(), applied.worse(), applied.passing(), applied.failing()))
                    .as("what was weighed is what was done")
                    .containsExactly(weighed.changed(), weighed.better(), weighed.worse(), weighed.passing(), weighed.failing());
        }
    }

    void check() {
        for (Sitting sitting : ended) {
            String stored = hall.sql.first(
                            "select points, full_points, correct, passed from attempt where id = ?",
                            row -> row.getLong(1) + "/" + row.getLong(2) + " " + row.getInt(3) + " " + row.getBoolean(4), sitting.attempt())
                    .orElseThrow();
            assertThat(stored).as(sitting + " under " + rulings).isEqualTo(counted(sitting));
            int right = hall.sql.first(
                            "select count(*) from attempt_slot where attempt_id = ? and fully_right and counted", row -> row.getInt(1), sitting.attempt())
                    .orElseThrow();
            assertThat(stored).contains(" " + right + " ");
        }
    }

    private String counted(Sitting sitting) {
        int[] points = new int[QUESTIONS];
        boolean[] counts = new boolean[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            points[i] = "đúng".equals(sitting.chosen().get(i + 1)) ? 1 : 0;
            counts[i] = true;
        }
        for (Ruled ruled : rulings) {
            int at = ruled.question() - 1;
            int was = points[at];
            boolean counted = counts[at];
            double before = share(points, counts);
            counts[at] = !ruled.treatment().equals("drop");
            points[at] = ruled.treatment().equals("full") || ruled.treatment().equals("key") && ruled.key().equals(sitting.chosen().get(at + 1)) ? 1 : 0;
            boolean spared = ruled.protect() && sitting.begun().isBefore(ruled.at());
            if (spared && share(points, counts) < before - 1e-9) {
                points[at] = was;
                counts[at] = counted;
            }
        }
        int right = 0;
        long sum = 0;
        long full = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            right += counts[i] ? points[i] : 0;
            sum += counts[i] ? points[i] * weights[i] : 0;
            full += counts[i] ? weights[i] : 0;
        }
        return sum + "/" + full + " " + right + " " + (full > 0 && sum * 100 >= PASS * full);
    }

    private double share(int[] points, boolean[] counts) {
        double sum = 0;
        int total = 0;
        for (int i = 0; i < points.length; i++) {
            sum += counts[i] ? points[i] * weights[i] : 0;
            total += counts[i] ? weights[i] : 0;
        }
        return total == 0 ? 0 : sum / total;
    }
}
