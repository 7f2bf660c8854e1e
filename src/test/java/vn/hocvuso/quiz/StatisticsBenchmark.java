package vn.hocvuso.quiz;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.Databases;

/**
 * How long the statistics of one big test take, and its regrading, on PostgreSQL. Not part of the build: {@code mvn test
 * -Dtest=StatisticsBenchmark -Dbench.attempts=100000 -Dregraded.at.once=500 -DargLine=-Xmx512m}.
 */
class StatisticsBenchmark {
    private static final int ATTEMPTS = Integer.getInteger("bench.attempts", 10_000);
    private static final int QUESTIONS = 30;

    @Test
    void postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "256MB").start()) {
            TestHall hall = new TestHall(Databases.migrated(postgres.getPostgresDatabase(), "bytea"));
            hall.singles(QUESTIONS);
            hall.define("lon", hall.fixed("final", null, 80, null, QUESTIONS));
            load(hall);
            hall.sql.update("analyze");
            hall.statistics.recount("lon", null);
            time("statistics of " + ATTEMPTS + " attempts of " + QUESTIONS + " questions", () -> {
                hall.count();
                return hall.statistics.view("lon", null).test().attempts();
            });
            String other = hall.choice("q-1", "sai một");
            RegradeView weighed = time("weighing a new key", () -> hall.weigh("q-1", "key", true, other));
            time("putting it in force", () -> hall.apply(weighed).changed());
        }
    }

    /** People, attempts and answers straight into the tables. */
    private static void load(TestHall hall) {
        UUID version = hall.sql.first("select id from quiz_version", row -> row.getObject(1, UUID.class)).orElseThrow();
        UUID quiz = hall.sql.first("select id from quiz", row -> row.getObject(1, UUID.class)).orElseThrow();
        List<UUID> questions = new ArrayList<>();
        List<String[]> choices = new ArrayList<>();
        for (int i = 1; i <= QUESTIONS; i++) {
            questions.add(hall.questions.versionOf(TestHall.BANK, "q-" + i, null));
            choices.add(new String[] {hall.choice("q-" + i, "đúng"), hall.choice("q-" + i, "sai một"), hall.choice("q-" + i, "sai hai")});
        }
        Random random = new Random(1);
        for (int from = 0; from < ATTEMPTS; from += 1_000) {
            List<Object[]> people = new ArrayList<>();
            List<Object[]> attempts = new ArrayList<>();
            List<Object[]> slots = new ArrayList<>();
            for (int i = from; i < Math.min(ATTEMPTS, from + 1_000); i++) {
                UUID person = hall.ids.next();
                UUID attempt = hall.ids.next();
                people.add(new Object[] {person, "B" + i, "Đặng Hữu " + i, "dang huu " + i, "01", 0});
                int right = 0;
                int able = 30 + random.nextInt(60);
                for (int q = 0; q < QUESTIONS; q++) {
                    boolean knows = random.nextInt(100) < able;
                    right += knows ? 1 : 0;
                    String said = choices.get(q)[knows ? 0 : 1 + random.nextInt(2)];
                    slots.add(new Object[] {attempt, q + 1, questions.get(q), 1, said, knows ? 1000 : 0, knows});
                }
                attempts.add(new Object[] {
                    attempt, version, quiz, person, 1, random.nextLong(), "submitted", TestHall.MORNING.minusSeconds(3_600), TestHall.MORNING, right,
                    QUESTIONS, right * 1000L, QUESTIONS * 1000L, right * 100 >= 80 * QUESTIONS
                });
            }
            hall.sql.insert("person (id, service_number, full_name, search_key, name_key, version)", people);
            hall.sql.insert(
                    "attempt (id, version_id, quiz_id, person_id, number, seed, state, started_at, finished_at, correct, total, points, full_points, passed)", attempts);
            hall.sql.insert("attempt_slot (attempt_id, slot, question_version_id, sequence, response, points, fully_right)", slots);
        }
    }

    private static <T> T time(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
        System.err.printf("BENCH %-55s %8.1f ms  %d MB  %s%n", what, (System.nanoTime() - start) / 1e6, heap, result);
        return result;
    }
}
