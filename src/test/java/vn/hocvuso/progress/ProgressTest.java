package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** From a lesson or an attempt to a result and a confirmation, on real databases. */
class ProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Page.Request FIRST = new Page.Request(0, 50);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void lessons_lead_through_a_course_and_repeats_change_nothing(DataSource database) {
        School school = new School(database);
        UUID course = school.course("ai", "lessons", "mot", "hai");
        UUID person = school.hall.person("A1");
        assertThat(school.progress.of(person, course).state()).isEqualTo("not-started");
        assertThat(school.learn(person, "ai", "mot").state()).isEqualTo("in-progress");
        assertThat(school.learn(person, "ai", "mot").done()).isEqualTo(1);
        school.hall.clock.advance(Duration.ofDays(2));
        CourseProgress done = school.learn(person, "ai", "hai");
        assertThat(done.state()).isEqualTo("completed");
        assertThat(done.completedOn()).isEqualTo(TODAY.plusDays(2));
        school.hall.clock.advance(Duration.ofDays(2));
        assertThat(school.learn(person, "ai", "hai")).isEqualTo(done);
        assertThat(school.facts(person)).containsExactly("course completed 2026-11-25", "course started 2026-11-23");
        assertThat(school.changed.events).hasSize(2);
        assertThat(school.progress.ofAll(person)).containsEntry(course, done);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_new_version_takes_no_completion_away(DataSource database) {
        School school = new School(database);
        UUID course = school.course("ai", "lessons", "mot");
        UUID person = school.hall.person("A1");
        school.learn(person, "ai", "mot");
        school.version(course, 2, "lessons", "mot", "hai");
        CourseProgress now = school.progress.of(person, course);
        assertThat(now.state()).isEqualTo("completed");
        assertThat(now.done()).isEqualTo(1);
        assertThat(now.total()).as("of the version they learnt").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_has_begun_keeps_the_version_and_who_begins_later_gets_the_new_one(DataSource database) {
        School school = new School(database);
        UUID course = school.course("ai", "lessons", "mot", "hai");
        UUID first = school.hall.person("A1");
        UUID later = school.hall.person("A2");
        school.learn(first, "ai", "mot");
        school.version(course, 2, "lessons", "mot", "ba", "bon");
        assertThat(school.progress.of(first, course).total()).as("nobody's share moves by a publication").isEqualTo(2);
        assertThat(school.progress.of(later, course).total()).isEqualTo(3);
        assertThat(school.progress.ofAll(first).get(course).version()).isEqualTo(1);
        assertThat(school.progress.ofAll(later).get(course).version()).isEqualTo(2);
        assertThat(school.learn(first, "ai", "hai").state()).as("two of two").isEqualTo("completed");
        school.learn(later, "ai", "mot");
        assertThatThrownBy(() -> school.learn(later, "ai", "hai")).isInstanceOf(NotFound.class);
        assertThat(school.learn(later, "ai", "ba").state()).isEqualTo("in-progress");
        assertThat(school.learn(later, "ai", "bon").state()).isEqualTo("completed");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void unknown_lessons_and_odd_times_are_refused(DataSource database) {
        School school = new School(database);
        school.course("ai", "lessons", "mot");
        UUID person = school.hall.person("A1");
        assertThatThrownBy(() -> school.learn(person, "khong", "mot")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.learn(person, "ai", "khong")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.progress.complete(person, "ai", "mot", -1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> school.progress.complete(person, "ai", "mot", 90_000)).isInstanceOf(Refused.class);
        assertThat(school.facts(person)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_course_that_wants_its_test_is_complete_with_whichever_comes_last(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        UUID course = school.course("ai", "lessons-and-quiz", "mot");
        school.quizOf("ai", "kiem-tra-ai", 100);
        UUID first = school.hall.person("A1");
        UUID second = school.hall.person("A2");
        school.learn(first, "ai", "mot");
        assertThat(school.take(first, "kiem-tra-ai", 1)).isFalse();
        assertThat(school.progress.of(first, course).state()).isEqualTo("in-progress");
        assertThat(school.take(first, "kiem-tra-ai", 2)).isTrue();
        assertThat(school.progress.of(first, course).state()).isEqualTo("completed");
        assertThat(school.take(second, "kiem-tra-ai", 2)).isTrue();
        assertThat(school.progress.of(second, course).state()).as("a test begins its course").isEqualTo("in-progress");
        assertThat(school.learn(second, "ai", "mot").state()).isEqualTo("completed");
        assertThat(school.facts(first))
                .containsExactly(
                        "course completed 2026-11-23", "course started 2026-11-23", "quiz failed 2026-11-23",
                        "quiz passed 2026-11-23", "quiz started 2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_last_lessons_done_at_the_same_moment_complete_the_course_once(DataSource database) throws Exception {
        School school = new School(database);
        String[] keys = IntStream.range(0, 8).mapToObj(i -> "bai-" + i).toArray(String[]::new);
        UUID course = school.course("ai", "lessons", keys);
        for (int round = 0; round < 5; round++) {
            UUID person = school.hall.person("A" + round);
            Together.run(keys.length, i -> () -> school.learn(person, "ai", keys[i]));
            assertThat(school.progress.of(person, course).state()).isEqualTo("completed");
            assertThat(school.facts(person)).containsExactly("course completed 2026-11-23", "course started 2026-11-23");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_expired_attempt_counts_for_the_day_of_its_deadline_in_hanoi(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        school.hall.clock.set(java.time.Instant.parse("2026-11-23T15:30:00Z")); // 22:30 in Hà Nội
        Paper paper = school.hall.start(person, "cuoi");
        school.hall.save(person, paper.id(), 1, 1, school.hall.right(paper.id(), 1));
        school.hall.clock.advance(Duration.ofHours(3));
        school.hall.submit(person, paper.id());
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-11-23", "quiz started 2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_file_twice_changes_nothing_the_second_time(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        UUID course = school.course("ai", "lessons", "mot");
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        school.hall.person("A2");
        List<Map<String, String>> rows = List.of(
                row("A1", "course", "ai", "2026-05-01", "completed", "class"),
                row("A1", "quiz", "cuoi", "01/06/2026", "passed", "paper"),
                row("A2", "quiz", "cuoi", "2026-06-01", "failed", "paper"),
                row("A2", "quiz", "cuoi", "2026-06-01", "failed", "paper"));
        List<String> errors = new ArrayList<>();
        assertThat(school.importing(false, errors, rows)).isEqualTo(new Bulk.Report(4, 3, 0, 0, 0, 1, 0));
        assertThat(school.importing(false, errors, rows)).isEqualTo(new Bulk.Report(4, 0, 0, 0, 0, 4, 0));
        assertThat(errors).isEmpty();
        assertThat(school.facts(person)).containsExactly("course completed 2026-05-01", "quiz passed 2026-06-01");
        assertThat(school.progress.of(person, course).state()).isEqualTo("completed");
        assertThat(school.progress.tests(person).get(school.hall.quizzes.idOf("cuoi")).passed()).isTrue();
        assertThat(school.changed.events).hasSize(1);
        assertThat(school.certificates.of(person)).as("files bring no confirmations").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_bad_row_and_nothing_is_applied_unless_it_may_be_skipped(DataSource database) {
        School school = new School(database);
        school.course("ai", "lessons", "mot");
        UUID person = school.hall.person("A1");
        List<Map<String, String>> rows = List.of(
                row("A1", "course", "ai", "2026-05-01", "completed", "class"),
                row("A9", "course", "ai", "2026-05-01", "completed", "class"),
                row("A1", "course", "khong", "2026-05-01", "completed", "class"),
                row("A1", "course", "ai", "2027-05-01", "completed", "class"));
        List<String> errors = new ArrayList<>();
        assertThatThrownBy(() -> school.importing(false, errors, rows))
                .isInstanceOfSatisfying(
                        Bulk.Rejected.class,
                        rejected -> assertThat(rejected.report()).isEqualTo(new Bulk.Report(4, 1, 0, 0, 0, 0, 3)));
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "3 service_number unknown-person", "4 code unknown-code", "5 earned_on day-in-future");
        assertThat(school.facts(person)).isEmpty();
        assertThat(school.importing(true, errors, rows)).isEqualTo(new Bulk.Report(4, 1, 0, 0, 0, 0, 3));
        assertThat(school.facts(person)).containsExactly("course completed 2026-05-01");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_revoked_result_counts_on_no_day_and_no_file_brings_it_back(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        List<Map<String, String>> rows = List.of(row("A1", "quiz", "cuoi", "2026-06-01", "passed", "paper"));
        school.importing(false, new ArrayList<>(), rows);
        ResultView result = only(school);
        ResultView gone = school.hall.transactions.call(
                () -> school.corrections.revoke(result.id(), "nhập nhầm người", "admin", Caller.Scope.EVERYTHING));
        assertThat(gone.revokedReason()).isEqualTo("nhập nhầm người");
        assertThat(school.facts(person)).isEmpty();
        assertThat(school.importing(false, new ArrayList<>(), rows)).isEqualTo(new Bulk.Report(1, 0, 0, 0, 0, 1, 0));
        assertThat(school.facts(person)).isEmpty();
        assertThatThrownBy(() -> school.hall.transactions.call(
                        () -> school.corrections.revoke(result.id(), "lần nữa", "admin", Caller.Scope.EVERYTHING)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind().status()).isEqualTo(409));
        assertThatThrownBy(() -> school.corrections.revoke(result.id(), " ", "admin", Caller.Scope.EVERYTHING))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind().status()).isEqualTo(422));
        assertThat(school.events.events).hasSize(1);
    }

    private static ResultView only(School school) {
        Page<ResultView> all =
                school.progress.results(new ResultsQuery(null, null, null, null, null), FIRST, Caller.Scope.EVERYTHING);
        assertThat(all.total()).isEqualTo(1);
        return all.items().get(0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_revoked_in_the_morning_can_be_passed_in_the_afternoon(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        school.take(person, "cuoi", 2);
        CertificateView first = school.certificates.of(person).get(0);
        ResultsQuery passed = new ResultsQuery(null, "A1", "quiz", "cuoi", "passed");
        ResultView result = school.progress.results(passed, FIRST, Caller.Scope.EVERYTHING).items().get(0);
        school.hall.transactions.run(
                () -> school.corrections.revoke(result.id(), "mang điện thoại", "admin", Caller.Scope.EVERYTHING));
        assertThat(school.certificates.verify(first.serial()).status()).isEqualTo("revoked");
        assertThat(school.facts(person)).containsExactly("quiz started 2026-11-23");
        school.take(person, "cuoi", 2);
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-11-23", "quiz started 2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_corrected_result_stands_beside_the_wrong_one_and_is_confirmed_anew(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        school.take(person, "cuoi", 2);
        CertificateView first = school.certificates.of(person).get(0);
        ResultView wrong = school.progress.results(new ResultsQuery(null, "A1", "quiz", "cuoi", "passed"), FIRST, Caller.Scope.EVERYTHING).items().get(0);
        ResultView right = correct(school, wrong.id(), new Correction(LocalDate.of(2026, 11, 20), null, "ghi nhầm ngày"));
        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(right.score()).as("the points stay with the outcome").isEqualByComparingTo(wrong.score());
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-11-20", "quiz started 2026-11-23");
        assertThat(school.corrections.result(wrong.id(), Caller.Scope.EVERYTHING).orElseThrow().revokedReason()).isEqualTo("ghi nhầm ngày");
        assertThat(school.certificates.verify(first.serial()).status()).isEqualTo("revoked");
        assertThat(school.certificates.of(person)).hasSize(2).anyMatch(one -> one.status().equals("valid") && one.earnedOn().equals(right.earnedOn()));

        ResultView failed = correct(school, right.id(), new Correction(null, "failed", "chép bài"));
        assertThat(failed.score()).as("points of another outcome").isNull();
        assertThat(school.facts(person)).containsExactly("quiz failed 2026-11-20", "quiz started 2026-11-23");
        assertThat(school.certificates.of(person)).noneMatch(one -> one.status().equals("valid"));
        ResultView back = correct(school, failed.id(), new Correction(null, "passed", "xử lý nhầm người"));
        assertThat(back.id()).as("a row of its own, although the same had been revoked").isNotIn(wrong.id(), right.id());
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-11-20", "quiz started 2026-11-23");
        assertThat(school.events.events).extracting(DomainEvent::action).containsExactly(
                "result-revoked", "result-corrected", "result-revoked", "result-corrected", "result-revoked", "result-corrected");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_imported_result_is_corrected_too_and_its_file_does_not_bring_the_wrong_one_back(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        List<Map<String, String>> rows = List.of(row("A1", "quiz", "cuoi", "2026-06-01", "passed", "paper"));
        school.importing(false, new ArrayList<>(), rows);
        school.changed.events.clear();
        correct(school, only(school).id(), new Correction(LocalDate.of(2026, 6, 2), null, "nhầm ngày"));
        assertThat(school.changed.events).as("coverage follows").containsExactly(new ResultsChanged(java.util.Set.of(person)));
        school.importing(false, new ArrayList<>(), rows);
        assertThat(school.facts(person)).containsExactly("quiz passed 2026-06-02");
        assertThat(school.certificates.of(person)).as("results of elsewhere are confirmed elsewhere").isEmpty();
        ResultView now = school.progress.results(new ResultsQuery(null, "A1", null, null, null), FIRST, Caller.Scope.EVERYTHING).items().stream()
                .filter(one -> one.revokedAt() == null).findFirst().orElseThrow();
        assertThatThrownBy(() -> school.corrections.correct(now.id(), new Correction(null, "failed", "x"), "A1", Caller.Scope.EVERYTHING))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("own-result"));
        assertThatThrownBy(() -> school.corrections.correct(now.id(), new Correction(null, "failed", null), "admin", Caller.Scope.EVERYTHING))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("invalid-fields"));
        assertThat(school.facts(person)).as("nothing was changed by a no").containsExactly("quiz passed 2026-06-02");
    }

    private static ResultView correct(School school, UUID result, Correction correction) {
        return school.hall.transactions.call(() -> school.corrections.correct(result, correction, "admin", Caller.Scope.EVERYTHING));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void only_results_of_people_in_scope_are_seen(DataSource database) {
        School school = new School(database);
        school.course("ai", "lessons", "mot");
        UUID above = unit(school, "e1", null);
        UUID below = unit(school, "d1", above);
        UUID other = unit(school, "e2", null);
        post(school, school.hall.person("A1"), below);
        post(school, school.hall.person("A2"), other);
        school.hall.person("A3");
        school.importing(false, new ArrayList<>(), List.of(
                row("A1", "course", "ai", "2026-05-01", "completed", "class"),
                row("A2", "course", "ai", "2026-05-01", "completed", "class"),
                row("A3", "course", "ai", "2026-05-01", "completed", "class")));
        assertThat(seen(school, new ResultsQuery(null, null, null, null, null), new Caller.Scope(false, java.util.Set.of(above))))
                .containsExactly("A1");
        assertThat(seen(school, new ResultsQuery(null, null, null, null, null), Caller.Scope.NOTHING)).isEmpty();
        assertThat(seen(school, new ResultsQuery("e2", null, null, "ai", "completed"), Caller.Scope.EVERYTHING))
                .containsExactly("A2");
        assertThat(seen(school, new ResultsQuery("e2", null, null, null, null), new Caller.Scope(false, java.util.Set.of(above))))
                .isEmpty();
        ResultView foreign = school.progress
                .results(new ResultsQuery(null, "A2", null, null, null), FIRST, Caller.Scope.EVERYTHING)
                .items()
                .get(0);
        assertThatThrownBy(() -> school.corrections.revoke(
                        foreign.id(), "không được", "x", new Caller.Scope(false, java.util.Set.of(above))))
                .isInstanceOf(NotFound.class);
    }

    private static List<String> seen(School school, ResultsQuery query, Caller.Scope scope) {
        return school.progress.results(query, FIRST, scope).items().stream().map(ResultView::serviceNumber).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_passed_final_test_and_a_completed_course_are_confirmed_once(DataSource database) {
        School school = new School(database);
        school.hall.singles(2);
        school.course("ai", "lessons", "mot");
        school.quizOf("ai", "kiem-tra-ai", 50);
        school.hall.define("cuoi", school.hall.fixed("final", 60, 50, null, 2));
        UUID person = school.hall.person("A1");
        UUID regiment = unit(school, "e1", null);
        post(school, person, unit(school, "d1", regiment));
        school.learn(person, "ai", "mot");
        school.take(person, "kiem-tra-ai", 2);
        school.take(person, "cuoi", 1);
        school.hall.clock.advance(Duration.ofDays(3));
        school.take(person, "cuoi", 2);
        List<CertificateView> mine = school.certificates.of(person);
        assertThat(mine).hasSize(2).allSatisfy(one -> assertThat(one.status()).isEqualTo("valid"));
        CertificateView test = mine.stream().filter(one -> one.result().startsWith("Đạt")).findFirst().orElseThrow();
        assertThat(test.result()).isEqualTo("Đạt, 1/2 điểm");
        assertThat(test.rank()).isEqualTo("Binh nhất");
        assertThat(test.unit()).isEqualTo("Đơn vị d1, Đơn vị e1");
        assertThat(test.issuer()).isEqualTo("Đơn vị thử");
        assertThat(test.earnedOn()).isEqualTo(TODAY);
        assertThat(school.certificates.verify(" " + test.serial().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(test);
        assertThatThrownBy(() -> school.certificates.verify("00000-00000-00000-00000")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.certificates.verify("../etc")).isInstanceOf(NotFound.class);
    }

    private static UUID unit(School school, String code, UUID parent) {
        UUID unit = school.hall.ids.next();
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate open = LocalDate.of(9999, 12, 31);
        school.hall.sql.update("insert into unit (id, code, from_day, until_day) values (?, ?, ?, ?)", unit, code, from, open);
        school.hall.sql.update(
                """
                insert into unit_record (unit_id, from_day, until_day, name, search_key, type_code, kind, sort_order)
                values (?, ?, ?, ?, '', 'trung_doan', 'don_vi', 0)""",
                unit, from, open, "Đơn vị " + code);
        school.hall.sql.update("insert into unit_ancestor values (?, ?, ?, ?, 0)", unit, unit, from, open);
        if (parent != null) {
            school.hall.sql.update("insert into unit_ancestor values (?, ?, ?, ?, 1)", unit, parent, from, open);
        }
        return unit;
    }

    private static void post(School school, UUID person, UUID unit) {
        school.hall.sql.update(
                """
                insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_order)
                values (?, ?, ?, ?, 'HSQ-BS', 2, 'Binh nhất', 999)""",
                person, LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31), unit);
    }

    private static Map<String, String> row(
            String serviceNumber, String kind, String code, String earnedOn, String outcome, String source) {
        return Map.of(
                "service_number", serviceNumber, "kind", kind, "code", code,
                "earned_on", earnedOn, "outcome", outcome, "source", source);
    }
}
