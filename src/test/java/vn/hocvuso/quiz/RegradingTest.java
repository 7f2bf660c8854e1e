package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.job.Hold;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.AttemptsRegraded.Regraded;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** A question that turned out to be wrong, put right for everybody. */
class RegradingTest {
    private static final Page.Request FIRST = new Page.Request(0, 200);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void weighing_tells_who_would_change_and_changes_nothing(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(4);
        hall.define("cuoi", hall.fixed("final", null, 75, null, 4));
        UUID followed = sit(hall, "A1", "cuoi", "đúng", "đúng", "đúng", "sai một");
        UUID knew = sit(hall, "A2", "cuoi", "sai một", "đúng", "đúng", "sai một");
        sit(hall, "A3", "cuoi", "sai hai", "đúng", "đúng", "đúng");
        RegradeView weighed = hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một"));
        assertThat(weighed.state()).isEqualTo("weighed");
        assertThat(List.of(weighed.attempts(), weighed.looked(), weighed.changed(), weighed.better(), weighed.worse())).containsExactly(3, 3, 2, 1, 1);
        assertThat(List.of(weighed.passing(), weighed.failing())).containsExactly(1, 1);
        RegradeChange failing = only(hall, weighed, "fail");
        assertThat(failing.serviceNumber()).isEqualTo("A1");
        assertThat(failing.wasPercent()).isEqualByComparingTo("75.0");
        assertThat(failing.isPercent()).isEqualByComparingTo("50.0");
        assertThat(only(hall, weighed, "pass").serviceNumber()).isEqualTo("A2");
        assertThat(result(hall, "A1", followed).passed()).as("nothing is changed yet").isTrue();
        assertThat(result(hall, "A2", knew).passed()).isFalse();
        assertThat(hall.regraded.events).isEmpty();
        assertThat(hall.regrading.changes(weighed.id(), null, FIRST, Caller.Scope.NOTHING).items()).as("names only in scope").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_new_key_holds_for_papers_before_during_and_after(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 2));
        UUID before = sit(hall, "A1", "cuoi", "sai một", "đúng");
        UUID slow = hall.person("A2");
        UUID during = begin(hall, slow, "cuoi", "sai một", "đúng");
        RegradeView applied = hall.apply(hall.weigh("q-1", "key", true, hall.choice("q-1", "sai một")));
        hall.submit(slow, during);
        UUID after = sit(hall, "A3", "cuoi", "sai một", "đúng");
        assertThat(applied.state()).isEqualTo("applied");
        assertThat(applied.passing()).isEqualTo(1);
        assertThat(result(hall, "A1", before).passed()).isTrue();
        assertThat(result(hall, "A2", during).passed()).isTrue();
        assertThat(result(hall, "A3", after).passed()).isTrue();
        UUID late = sit(hall, "A4", "cuoi", "đúng", "đúng");
        assertThat(result(hall, "A4", late).passed()).as("who begins after it has no old key to rely on").isFalse();
        assertThat(hall.regraded.events).flatExtracting(AttemptsRegraded::attempts).extracting(Regraded::attempt).containsExactly(before);
        assertThat(hall.events.events).extracting(event -> event.action()).containsExactly("question-regraded", "regrade-finished");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void to_nobodys_disadvantage_leaves_points_to_those_who_followed_the_wrong_key(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 2));
        UUID followed = sit(hall, "A1", "cuoi", "đúng", "đúng");
        RegradeView applied = hall.apply(hall.weigh("q-1", "key", true, hall.choice("q-1", "sai một")));
        assertThat(applied.changed()).isZero();
        assertThat(result(hall, "A1", followed).passed()).isTrue();
        RegradeView hard = hall.apply(hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một")));
        assertThat(hard.failing()).isEqualTo(1);
        assertThat(result(hall, "A1", followed).passed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_weighed_before_another_took_effect_is_weighed_anew(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(5);
        hall.define("cuoi", hall.fixed("final", null, 75, null, 4));
        sit(hall, "A1", "cuoi", "sai một", "sai một", "đúng", "đúng");
        RegradeView first = hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một"));
        RegradeView second = hall.weigh("q-2", "key", false, hall.choice("q-2", "sai một"));
        RegradeView elsewhere = hall.weigh("q-5", "full", false);
        assertThat(List.of(first.passing(), second.passing())).as("each alone makes three of four").containsExactly(1, 1);
        hall.transactions.run(() -> hall.regrading.apply(first.id(), "QT1"));
        TestHall.InHand applying = hall.take(Regrading.JOB).orElseThrow();
        while (hall.step(applying)) {
            hall.transactions.run(applying.hold()::beat);
        }
        assertThatThrownBy(() -> hall.transactions.run(() -> hall.regrading.apply(second.id(), "QT1"))).isInstanceOf(Refused.class).hasMessageContaining("regrade-not-weighed");
        assertThat(hall.regrading.view(elsewhere.id())).as("nobody was asked both").isEqualTo(elsewhere);
        hall.carryOut();
        RegradeView again = hall.regrading.view(second.id());
        assertThat(List.of(again.state(), again.changed(), again.passing())).as("passed already").containsExactly("weighed", 1, 0);
        assertThat(hall.apply(again).passing()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_dropped_question_shortens_the_paper_and_is_drawn_last(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(3);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 3));
        UUID attempt = sit(hall, "A1", "cuoi", "sai một", "đúng", "đúng");
        hall.apply(hall.weigh("q-1", "drop", true));
        AttemptResult result = result(hall, "A1", attempt);
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.correct()).isEqualTo(2);
        assertThat(result.passed()).isTrue();
        assertThat(result.review().get(0).ruling()).isEqualTo("drop");
        assertThat(result.review().get(0).remarks()).as("the author's words spoke of the old key").isEmpty();
        hall.define("rut", hall.draw(2, null, null));
        for (int i = 0; i < 5; i++) {
            Paper paper = hall.start(hall.person("B" + i), "rut");
            assertThat(paper.questions()).noneMatch(asked -> asked.face().html().contains("Câu 1"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_pass_is_enough_whatever_becomes_of_another_attempt(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.singles(2);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 2));
        UUID person = hall.person("A1");
        sit(hall, person, "cuoi", "đúng", "đúng");
        sit(hall, person, "cuoi", "đúng", "đúng");
        RegradeView both = hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một"));
        assertThat(both.worse()).isEqualTo(2);
        assertThat(both.failing()).as("one person, not two").isEqualTo(1);
        sit(hall, person, "cuoi", "sai một", "đúng");
        RegradeView saved = hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một"));
        assertThat(saved.failing()).as("the third attempt passes by the new key").isZero();
        assertThat(saved.passing()).isZero();
    }

    /** Two questions; everybody answers the second rightly, and the first as the sheet says, attempt by attempt. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "BEST, N O, 0, 0, the second attempt passed before; the first does now",
        "BEST, O, 0, 1, the only pass is lost",
        "FIRST, F N, 0, 0, the second attempt says nothing",
        "FIRST, O N, 0, 1, what the second attempt gains does not make up for the first",
        "FIRST, N O, 1, 0, and what it loses does not count either",
        "AVERAGE, N N, 1, 0, half of both before and all of both now",
        "AVERAGE, O N, 0, 1, passed by the first attempt alone; each is worth half or all now and together three of four",
        "AVERAGE, N O, 1, 0, by the first attempt alone",
        "AVERAGE, F N, 0, 0, half and one of one: three of four before and after",
    })
    void who_passes_or_fails_is_told_as_the_test_counts_several_attempts(Grading grading, String sat, int passing, int failing, String why) {
        for (DataSource database : Databases.both().map(Named::getPayload).toList()) {
            TestHall hall = new TestHall(database);
            hall.singles(2);
            QuizProfile terms = hall.fixed("final", null, 80, null, 2);
            hall.define("cuoi", new QuizProfile(
                    terms.title(), "final", null, terms.fixed(), null, null, 80, null, null, new QuizProfile.Sitting(null, null, 0, grading)));
            UUID person = hall.person("A1");
            for (String answered : sat.split(" ")) {
                sit(hall, person, "cuoi", Map.of("O", "đúng", "N", "sai một", "F", "sai hai").get(answered), "đúng");
            }
            RegradeView weighed = hall.weigh("q-1", "key", false, hall.choice("q-1", "sai một"));
            assertThat(List.of(weighed.passing(), weighed.failing())).as(why).containsExactly(passing, failing);
            RegradeView applied = hall.apply(weighed);
            assertThat(List.of(applied.passing(), applied.failing())).as("as it was weighed").containsExactly(passing, failing);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_step_that_dies_has_done_nothing_and_is_taken_again(DataSource database) {
        TestHall hall = new TestHall(database);
        RegradeView weighed = putInForce(hall, 10);
        TestHall.InHand dying = hall.take(Regrading.JOB).orElseThrow();
        assertThat(hall.step(dying)).isTrue();
        boolean[] dies = {true};
        hall.regraded.observedBy(event -> {
            if (dies[0]) {
                throw new IllegalStateException("the power is gone");
            }
        });
        assertThatThrownBy(() -> hall.step(dying)).hasMessage("the power is gone");
        assertThat(hall.regrading.view(weighed.id()).looked()).isEqualTo(3);
        dies[0] = false;
        hall.carryOut();
        assertThat(hall.regrading.view(weighed.id()).looked()).as("its node may still live").isEqualTo(3);
        hall.clock.advance(TestHall.LEASE);
        hall.carryOut();
        RegradeView done = hall.regrading.view(weighed.id());
        assertThat(List.of(done.looked(), done.changed(), done.passing())).containsExactly(10, 10, 10);
        assertThat(passes(hall)).isEqualTo(10);
        assertThatThrownBy(() -> hall.transactions.run(() -> hall.regrading.apply(weighed.id(), "QT1")))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("regrade-in-force"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_node_that_wakes_up_late_neither_counts_twice_nor_ends_what_another_does(DataSource database) {
        TestHall hall = new TestHall(database);
        RegradeView weighed = putInForce(hall, 10);
        TestHall.InHand silent = hall.take(Regrading.JOB).orElseThrow();
        hall.step(silent);
        hall.clock.advance(TestHall.LEASE);
        TestHall.InHand other = hall.take(Regrading.JOB).orElseThrow();
        assertThat(other.job()).isEqualTo(silent.job());
        hall.step(other);
        hall.step(silent);
        hall.step(silent);
        assertThatThrownBy(() -> hall.step(silent)).as("the end is the other's").isInstanceOf(Hold.Lost.class);
        assertThat(hall.regrading.view(weighed.id()).state()).isEqualTo("applying");
        assertThat(hall.step(other)).isFalse();
        RegradeView done = hall.regrading.view(weighed.id());
        assertThat(List.of(done.looked(), done.changed(), done.better(), done.passing())).containsExactly(10, 10, 10, 10);
        assertThat(hall.regraded.events).flatExtracting(AttemptsRegraded::attempts).as("each is told once").hasSize(10);
        assertThat(hall.events.events).filteredOn(RegradeFinished.class::isInstance).hasSize(1);
        assertThat(hall.take(Regrading.JOB)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_that_has_stopped_waits_for_somebody_and_then_goes_on_where_it_was(DataSource database) {
        TestHall hall = new TestHall(database);
        RegradeView weighed = putInForce(hall, 5);
        TestHall.InHand mine = hall.take(Regrading.JOB).orElseThrow();
        hall.step(mine);
        hall.transactions.run(() -> hall.regrading.fail(mine.job(), mine.hold()));
        hall.clock.advance(TestHall.LEASE);
        assertThat(hall.take(Regrading.JOB)).as("it would stop at the same place again").isEmpty();
        assertThat(hall.regrading.view(weighed.id()).state()).isEqualTo("failed");
        RegradeView done = hall.apply(weighed);
        assertThat(List.of(done.state(), done.looked(), done.passing())).containsExactly("applied", 5, 5);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void papers_handed_in_while_it_is_carried_out_are_graded_by_it(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        hall.singles(1);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 1));
        List<UUID[]> open = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            UUID person = hall.person("A" + i);
            open.add(new UUID[] {person, begin(hall, person, "cuoi", "sai một")});
        }
        RegradeView weighed = hall.weigh("q-1", "key", true, hall.choice("q-1", "sai một"));
        Together.run(9, i -> () -> {
            if (i == 8) {
                hall.apply(weighed);
            } else {
                for (int k = 0; k < 3; k++) {
                    UUID[] one = open.get(i * 3 + k);
                    hall.submit(one[0], one[1]);
                }
            }
            return null;
        });
        hall.carryOut();
        assertThat(passes(hall)).isEqualTo(24);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_makes_no_sense_is_refused(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.oneOfEach();
        assertThatThrownBy(() -> hall.weigh("q-1", "key", true, "{\"choice\":\"none\"}"))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("wrong-answer-shape"));
        assertThatThrownBy(() -> hall.weigh("q-9", "key", true, "{\"text\":\"bài mẫu\"}"))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("key-by-person"));
        assertThatThrownBy(() -> hall.weigh("q-1", "key", true))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.fields()).extracting(Refused.Field::name).containsExactly("answers"));
        assertThatThrownBy(() -> hall.weigh("q-1", "worse", true))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.fields()).extracting(Refused.Field::name).containsExactly("treatment"));
    }

    /** Random sittings and rulings in any order; in the end every attempt is worth what counting from scratch makes of it. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatever_the_order_every_attempt_ends_as_if_graded_from_scratch(DataSource database) {
        for (long seed = 1; seed <= 3; seed++) {
            TestHall hall = new TestHall(seed == 1 ? database : again(database), seed);
            new RegradeHistory(hall, new Random(seed), RegradeHistory.even()).run(40).check();
        }
    }

    /** The same where one question gives other points than another. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatever_points_questions_give_every_attempt_ends_as_if_graded_from_scratch(DataSource database) {
        for (long seed = 11; seed <= 13; seed++) {
            TestHall hall = new TestHall(seed == 11 ? database : again(database), seed);
            Random random = new Random(seed);
            new RegradeHistory(hall, random, RegradeHistory.uneven(random)).run(40).check();
        }
    }

    private static DataSource again(DataSource database) {
        return database.getClass().getName().contains("h2") ? Databases.h2() : Databases.postgres();
    }

    /** Full marks for so many who were wrong: in force, and nobody has followed yet. */
    private static RegradeView putInForce(TestHall hall, int people) {
        hall.singles(1);
        hall.define("cuoi", hall.fixed("final", null, 100, null, 1));
        for (int i = 0; i < people; i++) {
            sit(hall, "A" + i, "cuoi", "sai một");
        }
        RegradeView weighed = hall.weigh("q-1", "full", true);
        hall.transactions.run(() -> hall.regrading.apply(weighed.id(), "QT1"));
        return weighed;
    }

    private static int passes(TestHall hall) {
        return hall.sql.list("select count(*) from attempt where passed", row -> row.getInt(1)).get(0);
    }

    private static RegradeChange only(TestHall hall, RegradeView weighed, String effect) {
        List<RegradeChange> changes = hall.regrading.changes(weighed.id(), effect, FIRST, Caller.Scope.EVERYTHING).items();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static AttemptResult result(TestHall hall, String person, UUID attempt) {
        UUID id = hall.sql.first("select id from person where service_number = ?", row -> row.getObject(1, UUID.class), person).orElseThrow();
        return (AttemptResult) hall.view(id, attempt);
    }

    private static UUID sit(TestHall hall, String person, String quiz, String... choices) {
        return sit(hall, hall.person(person), quiz, choices);
    }

    private static UUID sit(TestHall hall, UUID person, String quiz, String... choices) {
        UUID attempt = begin(hall, person, quiz, choices);
        hall.submit(person, attempt);
        hall.clock.advance(Duration.ofMinutes(1));
        return attempt;
    }

    private static UUID begin(TestHall hall, String person, String quiz, String... choices) {
        return begin(hall, hall.person(person), quiz, choices);
    }

    private static UUID begin(TestHall hall, UUID person, String quiz, String... choices) {
        Paper paper = hall.start(person, quiz);
        for (int slot = 1; slot <= choices.length; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.choice("q-" + slot, choices[slot - 1]));
        }
        return paper.id();
    }
}
