package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.progress.CourseMove;
import vn.hocvuso.progress.CourseMoves;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.LearnersMoved;
import vn.hocvuso.progress.MoveEffect;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultRecorded;
import vn.hocvuso.progress.ResultsChanged;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.HeldTests;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.MoveRepository;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.quiz.Outcomes;
import vn.hocvuso.testing.Fired;

/** A workshop with people who learn what it makes. */
final class Learners {
    static final String COURSE = "khoa-mau";
    static final DraftRelease TODAY = new DraftRelease(null, "Bài một rõ hơn", true, false);

    final Workshop workshop;
    final Progress progress;
    final CourseMoves moves;
    final CourseLearners door;
    final Fired<LearnersMoved> moved = new Fired<>();
    final Fired<ResultsChanged> changed = new Fired<>();

    /** The small course, done when its lessons are; no approval is asked for. */
    static Learners of(DataSource database) {
        Workshop workshop = new Workshop(database, "none");
        Map<String, byte[]> tree = ContentLinterTest.tree();
        tree.computeIfPresent("courses/khoa-mau/course.yaml", (path, file) ->
                new String(file, StandardCharsets.UTF_8).replace("lessons-and-quiz", "lessons").getBytes(StandardCharsets.UTF_8));
        assertThat(workshop.publish(tree).errors()).isEmpty();
        workshop.isOfTheWhole();
        workshop.ask(() -> workshop.drafts.open(COURSE));
        return new Learners(workshop);
    }

    Learners(Workshop workshop) {
        this.workshop = workshop;
        var sql = workshop.hall.sql;
        var clock = workshop.hall.clock;
        LessonRepository lessons = new LessonRepository(sql, clock);
        ResultRepository results = new ResultRepository(sql, workshop.hall.ids);
        HeldTests held = new HeldTests(results, new Outcomes(workshop.hall.papers, workshop.hall.profiles), clock);
        Completions completions = new Completions(lessons, results, workshop.hall.quizzes, workshop.hall.attempts, held, clock);
        progress = new Progress(
                lessons, results, new ResultQueries(sql), new ResultImport(sql, results), workshop.hall.quizzes, completions, clock, changed,
                new Fired<ResultRecorded>());
        Jobs jobs = new Jobs(new JobRepository(sql), new Fired<>(), workshop.hall.ids, clock, 60);
        moves = new CourseMoves(
                new MoveRepository(sql, workshop.hall.ids), lessons, completions, workshop.versions, progress, jobs, clock, moved, workshop.events);
        door = new CourseLearners(workshop.courses, workshop.versions, moves, workshop.caller);
    }

    UUID person(String number, String... lessons) {
        UUID person = workshop.hall.person(number);
        for (String lesson : lessons) {
            learn(person, lesson);
        }
        return person;
    }

    CourseProgress learn(UUID person, String lesson) {
        return workshop.ask(() -> progress.complete(person, COURSE, lesson, 60));
    }

    CourseProgress of(UUID person) {
        return workshop.ask(() -> progress.of(person, workshop.courses.idOf(COURSE)));
    }

    void publish(String lesson, String was, String becomes) {
        LessonDraft draft = workshop.ask(() -> workshop.lessons.lesson(COURSE, lesson));
        assertThat(draft.text()).contains(was);
        workshop.ask(() -> workshop.lessons.save(COURSE, lesson, draft.revision(), draft.text().replace(was, becomes)));
        assertThat(workshop.ask(() -> workshop.publishing.publish(COURSE, TODAY)).findings().errors()).isEmpty();
    }

    MoveEffect effect(String kind) {
        return workshop.ask(() -> moves.effect(COURSE, kind));
    }

    void decide(String kind) {
        decide(COURSE, kind);
    }

    void decide(String course, String kind) {
        MoveEffect effect = workshop.ask(() -> moves.effect(course, "move"));
        run(() -> door.decide(course, kind, effect.to(), effect.people()));
    }

    void run(Runnable act) {
        workshop.ask(() -> {
            act.run();
            return null;
        });
    }

    void carryOut() {
        carryOut(COURSE);
    }

    void carryOut(String course) {
        CourseMove latest = workshop.ask(() -> moves.decided(course)).get(0);
        while (workshop.ask(() -> moves.goOn(latest.id()))) {
            workshop.hall.clock.advance(Duration.ofSeconds(1));
        }
    }
}
