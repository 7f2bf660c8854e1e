package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.testing.Databases;

/** Results, completions and confirmations when attempts are graded anew. */
class RegradesTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_failure_becomes_a_pass_on_the_day_it_was_earned(DataSource database) {
        School school = school(database);
        UUID person = school.hall.person("A1");
        sit(school, person, "cuoi", "sai một", "đúng");
        assertThat(school.facts(person)).containsExactly("quiz failed 2026-11-23", "quiz started 2026-11-23");
        school.hall.clock.advance(Duration.ofDays(3));
        school.changed.events.clear();
        newKey(school, true);
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-11-23", "quiz started 2026-11-23");
        assertThat(school.changed.events).extracting(ResultsChanged::persons).containsExactly(java.util.Set.of(person));
        List<CertificateView> confirmations = school.certificates.of(person);
        assertThat(confirmations).hasSize(1);
        assertThat(confirmations.get(0).earnedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(rows(school, person)).containsExactly("failed revoked platform: Đáp án in sai", "passed corrects failed");
        school.changed.events.clear();
        newKey(school, true);
        assertThat(school.changed.events).as("the same ruling again changes nothing").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_pass_that_was_none_falls_with_its_confirmation(DataSource database) {
        School school = school(database);
        UUID person = school.hall.person("A1");
        sit(school, person, "cuoi", "đúng", "đúng");
        assertThat(school.certificates.of(person)).extracting(CertificateView::status).containsExactly("valid");
        newKey(school, false);
        assertThat(school.facts(person)).containsExactly("quiz failed 2026-11-23", "quiz started 2026-11-23");
        assertThat(school.certificates.of(person)).extracting(CertificateView::status).containsExactly("revoked");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_somebody_has_settled_by_hand_stays_settled(DataSource database) {
        School school = school(database);
        UUID cheat = school.hall.person("A1");
        UUID corrected = school.hall.person("A2");
        sit(school, cheat, "cuoi", "sai một", "đúng");
        sit(school, corrected, "cuoi", "sai một", "đúng");
        school.hall.transactions.run(() -> school.corrections.revoke(result(school, cheat), "chép bài", "GV1", Caller.Scope.EVERYTHING));
        school.hall.transactions.run(() -> school.corrections.correct(
                result(school, corrected), new Correction(LocalDate.of(2026, 11, 22), null, "sai ngày"), "GV1", Caller.Scope.EVERYTHING));
        newKey(school, true);
        assertThat(school.facts(cheat)).containsExactly("quiz started 2026-11-23");
        assertThat(school.facts(corrected)).containsExactly("quiz failed 2026-11-22", "quiz started 2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_course_that_rested_on_the_test_is_complete_from_the_day_of_the_attempt(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.course("ai", "lessons-and-quiz", "mot");
        school.quizOf("ai", "kiem-tra-ai", 100);
        UUID person = school.hall.person("A1");
        school.learn(person, "ai", "mot");
        school.hall.clock.advance(Duration.ofDays(1));
        sit(school, person, "kiem-tra-ai", "sai một", "đúng");
        school.hall.clock.advance(Duration.ofDays(5));
        newKey(school, true);
        assertThat(school.facts(person)).contains("course completed 2026-11-24", "quiz passed 2026-11-24");
        school.hall.apply(school.hall.weigh("q-1", "key", false, school.hall.choice("q-1", "sai hai")));
        assertThat(school.facts(person)).doesNotContain("course completed 2026-11-24").contains("quiz failed 2026-11-24");
        school.hall.clock.advance(Duration.ofDays(1));
        sit(school, person, "kiem-tra-ai", "sai hai", "đúng");
        assertThat(school.facts(person)).as("it can be earned again").contains("course completed 2026-11-30", "quiz passed 2026-11-30");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void with_an_average_every_later_attempt_speaks_for_those_before_it(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        QuizProfile plain = school.hall.fixed("final", null, 80, null, 2);
        school.hall.define("cuoi", new QuizProfile(
                plain.title(), "final", null, plain.fixed(), null, null, 80, null, null, new QuizProfile.Sitting(null, null, 0, Grading.AVERAGE)));
        UUID person = school.hall.person("A1");
        sit(school, person, "cuoi", "sai một", "đúng");
        school.hall.clock.advance(Duration.ofDays(1));
        sit(school, person, "cuoi", "sai một", "đúng");
        school.hall.clock.advance(Duration.ofDays(1));
        sit(school, person, "cuoi", "đúng", "đúng");
        assertThat(quizFacts(school, person)).containsExactly("quiz failed 2026-11-23", "quiz failed 2026-11-24", "quiz failed 2026-11-25");
        newKey(school, true);
        assertThat(quizFacts(school, person)).as("100%, 100%, and the third kept what the old key gave: 100%")
                .containsExactly("quiz passed 2026-11-23", "quiz passed 2026-11-24", "quiz passed 2026-11-25");
        school.hall.apply(school.hall.weigh("q-1", "key", false, school.hall.choice("q-1", "đúng")));
        assertThat(quizFacts(school, person)).as("50%, 50%, and two thirds on average")
                .containsExactly("quiz failed 2026-11-23", "quiz failed 2026-11-24", "quiz failed 2026-11-25");
    }

    /** Several attempts a day, rulings in between: what counts is always what the attempts say. */
    @ParameterizedTest
    @MethodSource("databases")
    void after_any_rulings_the_results_are_those_of_the_attempts(DataSource database) {
        School school = school(database);
        Random random = new Random(7);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(school.hall.person("A" + i));
        }
        List<String> choices = List.of("đúng", "sai một", "sai hai");
        for (int step = 0; step < 50; step++) {
            school.hall.clock.advance(Duration.ofHours(5));
            if (random.nextInt(5) > 0) {
                sit(school, people.get(random.nextInt(5)), "cuoi", choices.get(random.nextInt(3)), choices.get(random.nextInt(3)));
            } else {
                String question = "q-" + (1 + random.nextInt(2));
                boolean drop = random.nextInt(4) == 0;
                school.hall.apply(school.hall.weigh(
                        question, drop ? "drop" : "key", random.nextBoolean(),
                        drop ? new String[0] : new String[] {school.hall.choice(question, choices.get(random.nextInt(3)))}));
                people.forEach(person -> assertThat(quizFacts(school, person)).isEqualTo(attempts(school, person)));
            }
        }
    }

    private static TreeSet<String> quizFacts(School school, UUID person) {
        TreeSet<String> facts = new TreeSet<>(school.facts(person));
        facts.removeIf(fact -> fact.contains("started"));
        return facts;
    }

    private static TreeSet<String> attempts(School school, UUID person) {
        return new TreeSet<>(school.hall.sql.list(
                "select passed, finished_at from attempt where person_id = ?",
                row -> "quiz " + (row.getBoolean(1) ? "passed " : "failed ")
                        + LocalDate.ofInstant(vn.hocvuso.store.Sql.instant(row, "finished_at"), school.hall.clock.getZone()),
                person));
    }

    private static School school(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", null, 100, null, 2));
        return school;
    }

    private static void newKey(School school, boolean protect) {
        school.hall.apply(school.hall.weigh("q-1", "key", protect, school.hall.choice("q-1", "sai một")));
    }

    private static void sit(School school, UUID person, String quiz, String... choices) {
        Paper paper = school.hall.start(person, quiz);
        for (int slot = 1; slot <= choices.length; slot++) {
            school.hall.save(person, paper.id(), slot, 1, school.hall.choice("q-" + slot, choices[slot - 1]));
        }
        school.hall.submit(person, paper.id());
    }

    private static UUID result(School school, UUID person) {
        return school.hall.sql.first(
                        "select id from result where person_id = ? and outcome = 'failed' and revoked_at is null", row -> row.getObject(1, UUID.class), person)
                .orElseThrow();
    }

    private static List<String> rows(School school, UUID person) {
        return school.hall.sql.list(
                """
                select r.outcome || case when r.revoked_at is null then '' else ' revoked ' || r.revoked_by || ': ' || r.revoked_reason end
                  || case when w.id is null then '' else ' corrects ' || w.outcome end
                from result r left join result w on w.id = r.corrects
                where r.person_id = ? and r.outcome in ('passed', 'failed') order by r.outcome""",
                row -> row.getString(1), person);
    }
}
