package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** Everybody at the same moment. */
class AttemptRacesTest {
    private static final int MANY = 50;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fifty_starts_with_one_attempt_left_give_one_attempt(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(30);
        hall.define("cuoi-dot", hall.draw(10, 45, 1));
        UUID person = hall.person("A1");
        List<Paper> papers = Together.run(MANY, i -> () -> hall.start(person, "cuoi-dot"));
        assertThat(papers).extracting(Paper::id).containsOnly(papers.get(0).id());
        assertThat(papers).filteredOn(Paper::fresh).hasSize(1);
        assertThat(papers).extracting(Paper::questions).containsOnly(papers.get(0).questions());
        assertThat(count(hall, "attempt")).isEqualTo(1);
        assertThat(count(hall, "attempt_slot")).isEqualTo(10);
        assertThat(hall.started.events).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fifty_submissions_give_one_grade(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(10);
        hall.define("cuoi-dot", hall.draw(10, 45, 1));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "cuoi-dot");
        for (int slot = 1; slot <= 9; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        List<AttemptResult> results = Together.run(MANY, i -> () -> hall.submit(person, paper.id()));
        assertThat(new HashSet<>(results)).hasSize(1);
        assertThat(results.get(0).correct()).isEqualTo(9);
        assertThat(hall.graded.events).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void packets_in_any_order_leave_the_latest_answer(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(1);
        hall.define("mot-cau", hall.fixed("check", null, 80, null, 1));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "mot-cau");
        List<String> ids = paper.questions().get(0).face().choices().stream().map(c -> c.id()).toList();
        Random random = new Random(7);
        List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, MANY).boxed().toList());
        java.util.Collections.shuffle(order, random);
        Together.run(MANY, i -> () -> {
            int sequence = order.get(i);
            hall.save(person, paper.id(), 1, sequence, "{\"choice\":\"" + ids.get(sequence % 3) + "\"}");
            return null;
        });
        Paper.Saved saved = ((Paper) hall.view(person, paper.id())).answers().get(1);
        assertThat(saved).isEqualTo(new Paper.Saved(MANY, "{\"choice\":\"" + ids.get(MANY % 3) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_answer_acknowledged_is_an_answer_graded_whoever_hands_in_meanwhile(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(12);
        hall.define("dua", hall.draw(12, null, null));
        UUID person = hall.person("A1");
        for (int round = 0; round < 5; round++) {
            Paper paper = hall.start(person, "dua");
            List<String> right = IntStream.rangeClosed(1, 12).mapToObj(slot -> hall.right(paper.id(), slot)).toList();
            Set<Integer> acknowledged = new HashSet<>();
            Together.run(13, i -> () -> {
                if (i == 12) {
                    return hall.submit(person, paper.id());
                }
                try {
                    hall.save(person, paper.id(), i + 1, 1, right.get(i));
                    synchronized (acknowledged) {
                        acknowledged.add(i);
                    }
                } catch (Refused closed) {
                    assertThat(closed.code()).isEqualTo("attempt-closed");
                }
                return null;
            });
            assertThat(((AttemptResult) hall.view(person, paper.id())).correct()).isEqualTo(acknowledged.size());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sweep_and_owner_end_an_attempt_once(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        hall.define("het-gio", hall.draw(3, 1, 1));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "het-gio");
        hall.clock.set(paper.deadline().plusSeconds(60));
        Together.run(MANY, i -> () -> {
            if (i % 2 == 0) {
                hall.transactions.run(() -> hall.attempts.expire(paper.id()));
            } else {
                hall.submit(person, paper.id());
            }
            return null;
        });
        assertThat(hall.graded.events).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void two_who_define_the_same_test_make_one_version_each_in_turn(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        Together.run(12, i -> () -> {
            hall.define("cung-luc", hall.fixed("check", null, i % 3, null, 1 + i % 3));
            return null;
        });
        List<Integer> numbers =
                hall.sql.list("select number from quiz_version order by number", row -> row.getInt(1));
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(hall.sql.list("select 1 from quiz_version where latest", row -> 1)).hasSize(1);
    }

    private static int count(TestHall hall, String table) {
        return hall.sql.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }
}
