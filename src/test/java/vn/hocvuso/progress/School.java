package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.certificate.control.CertificateRepository;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.HeldTests;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.ReferredResults;
import vn.hocvuso.progress.control.RegradedResults;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.quiz.Outcomes;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Fired;

/** A hall with courses, its attempts told to progress and its results to confirmations. */
final class School {
    final TestHall hall;
    final Fired<ResultsChanged> changed = new Fired<>();
    final Fired<ResultRecorded> recorded = new Fired<>();
    final Fired<DomainEvent> events = new Fired<>();
    final Corrections corrections;
    final Progress progress;
    final Regrades regrades;
    final Certificates certificates;

    School(DataSource database) {
        hall = new TestHall(database);
        Sql sql = new Sql(hall.transactions);
        ResultRepository results = new ResultRepository(sql, hall.ids);
        HeldTests held = new HeldTests(results, new Outcomes(hall.papers, hall.profiles), hall.clock);
        Completions completions = new Completions(new LessonRepository(sql, hall.clock), results, hall.quizzes, hall.attempts, held, hall.clock);
        progress = new Progress(
                new LessonRepository(sql, hall.clock),
                results,
                new ResultQueries(sql),
                new ResultImport(sql, results),
                hall.quizzes,
                completions,
                hall.clock,
                changed,
                recorded);
        regrades = new Regrades(
                new RegradedResults(sql, new Outcomes(hall.papers, hall.profiles), hall.clock),
                results,
                new ResultQueries(sql),
                new LessonRepository(sql, hall.clock),
                completions,
                hall.quizzes,
                changed,
                events,
                hall.clock);
        corrections = new Corrections(results, new ReferredResults(sql), new ResultQueries(sql), hall.quizzes, changed, events, hall.clock);
        certificates = new Certificates(
                new CertificateRepository(new Sql(hall.transactions)),
                hall.clock,
                Optional.of("Đơn vị thử"));
        hall.started.observedBy(progress::record);
        hall.graded.observedBy(progress::record);
        hall.regraded.observedBy(regrades::follow);
        recorded.observedBy(certificates::issue);
        events.observedBy(event -> {
            if (event instanceof ResultRecorded news) {
                certificates.issue(news);
            } else if (event instanceof ResultRevoked revoked) {
                certificates.withdraw(revoked);
            } else if (event instanceof ResultCorrected corrected && corrected.ofThePlatform()) {
                certificates.issue(corrected.stands());
            }
        });
    }

    UUID course(String slug, String completion, String... lessons) {
        UUID course = hall.ids.next();
        hall.sql.update("insert into course (id, slug, withdrawn) values (?, ?, false)", course, slug);
        version(course, 1, completion, lessons);
        return course;
    }

    void version(UUID course, int number, String completion, String... lessons) {
        UUID version = hall.ids.next();
        hall.sql.update(
                """
                insert into course_version (id, course_id, number, content_hash, title, summary, minutes, completion, details,
                  published_at, published_by)
                values (?, ?, ?, 'x', 'Khóa học', '', 10, ?, '{}', ?, 'test')""",
                version,
                course,
                number,
                completion,
                hall.clock.instant());
        hall.sql.update("update course set current_number = ? where id = ?", number, course);
        for (int i = 0; i < lessons.length; i++) {
            hall.sql.update(
                    """
                    insert into lesson (version_id, ordinal, lesson_id, lesson_key, section, section_title, title, minutes,
                      html, details)
                    values (?, ?, ?, ?, 1, 'Phần', 'Bài', 5, '', '{}')""",
                    version,
                    i + 1,
                    new UUID(course.getMostSignificantBits(), lessons[i].hashCode()),
                    lessons[i]);
        }
    }

    void quizOf(String course, String slug, int pass) {
        QuizProfile profile = hall.fixed("course", null, pass, null, 2);
        hall.define(
                slug,
                new QuizProfile("Kiểm tra", "course", course, profile.fixed(), null, null, pass, null, null));
    }

    CourseProgress learn(UUID person, String course, String lesson) {
        return hall.transactions.call(() -> progress.complete(person, course, lesson, 60));
    }

    boolean take(UUID person, String slug, int right) {
        Paper paper = hall.start(person, slug);
        for (int slot = 1; slot <= right; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        return hall.submit(person, paper.id()).passed();
    }

    List<String> facts(UUID person) {
        return hall.sql.list(
                "select kind, outcome, earned_on from result_fact where person_id = ? order by kind, outcome, earned_on",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getObject(3, LocalDate.class),
                person);
    }

    Bulk.Report importing(boolean skip, List<String> errors, List<Map<String, String>> rows) {
        Bulk.Source source = Bulk.of(IntStream.range(0, rows.size())
                .mapToObj(i -> new Bulk.Row(i + 2, rows.get(i)))
                .toList());
        return hall.transactions.call(() -> progress.importResults(
                source,
                new Bulk.Options(false, skip, LocalDate.now(hall.clock), "admin"),
                (row, column, code, parameters) -> errors.add(row + " " + column + " " + code)));
    }
}
