package vn.hocvuso.learning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.Edition;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.LessonQueries;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.control.Booklet;
import vn.hocvuso.learning.control.Locks;
import vn.hocvuso.learning.control.TestStates;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.platform.text.Bundles;
import vn.hocvuso.progress.LessonStays;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.TestMarks;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.HeldTests;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.quiz.Outcomes;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.Sentences;

/** A course of four lessons in two sections and a test, with rules of its own, and two companies to learn it; without a server. */
final class Classroom {
    static final String COURSE = "khoa-hoc";
    static final String TEST = "kiem-tra";

    final TestHall hall;
    final Garrison garrison;
    final Courses courses;
    final Progress progress;
    final Learning learning;
    final Library library;
    private final UUID id;

    Classroom(DataSource database) {
        hall = new TestHall(database);
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("E1 - 2020-01-01 | C1 E1 2020-01-01 | C2 E1 2020-01-01"), false, false);
        garrison.importPeople(Garrison.peopleRows("A1 C1 2024-01-01 group=SQ | A2 C2 2024-01-01"), false, false);
        SkillRepository skills = new SkillRepository(hall.sql);
        courses = new Courses(
                new CourseRepository(hall.sql, hall.ids), new CourseQueries(hall.sql), new LessonQueries(hall.sql, skills), skills, new ProgrammeRepository(hall.sql), hall.clock, new Fired<>());
        LessonRepository lessons = new LessonRepository(hall.sql, hall.clock);
        ResultRepository results = new ResultRepository(hall.sql, hall.ids);
        HeldTests held = new HeldTests(results, new Outcomes(hall.papers, hall.profiles), hall.clock);
        progress = new Progress(
                lessons, results, new ResultQueries(hall.sql), new ResultImport(hall.sql, results), hall.quizzes,
                new Completions(lessons, results, hall.quizzes, hall.attempts, held, hall.clock), hall.clock, new Fired<>(), new Fired<>());
        LessonStays stays = new LessonStays(hall.sql, hall.clock);
        TestStates tests = new TestStates(hall.quizzes, hall.attempts, progress, hall.clock);
        Locks locks = new Locks(courses, progress, stays, tests, new TestMarks(held, results), garrison.people, garrison.units, hall.clock);
        learning = new Learning(courses, progress, hall.questions, null, tests, locks, stays);
        library = new Library(courses, locks, new Booklet(hall.questions, new Sentences()));
        Threshold threshold = new Threshold(courses, locks);
        hall.started.observedBy(started -> {
            progress.record(started);
            threshold.require(started.person(), started.courseSlug(), started.slug());
        });
        hall.graded.observedBy(progress::record);
        id = hall.ids.next();
        hall.singles(10);
        hall.define(TEST, test(3));
    }

    private QuizProfile test(Integer attempts) {
        return new QuizProfile("Kiểm tra khóa", "course", COURSE, hall.fixed("course", null, 60, attempts, 10).fixed(), null, null, 60, attempts, null);
    }

    /** A version with these rules, which learners get from now on. */
    void publish(String completion, CourseAccess.Entry... entries) {
        List<CourseContent.Section> sections = List.of(
                new CourseContent.Section("Mở đầu", List.of(lesson("mot"), lesson("hai"))),
                new CourseContent.Section("Nâng cao", List.of(lesson("ba"), lesson("bon"))));
        CourseContent content = new CourseContent(
                id, COURSE, "Khóa học", "", List.of(), List.of(), List.of("Làm được"), completion, sections, "## Hướng dẫn\n", List.of(),
                new CourseAccess(Arrays.asList(entries)));
        hall.transactions.call(() -> courses.publish(content, Edition.today("GV1")));
    }

    /** Of the newest version, whatever its lessons are called. */
    void picture(String path) {
        hall.sql.update("insert into media (hash, content_type, content) values (?, 'image/png', ?)", path, new byte[] {1});
        hall.sql.update(
                "insert into course_media (version_id, path, hash) select v.id, cast(? as varchar), cast(? as varchar) from course_version v where v.course_id = ?"
                        + " and v.number = (select max(o.number) from course_version o where o.course_id = v.course_id)",
                path, path, id);
    }

    private static CourseContent.Lesson lesson(String key) {
        return new CourseContent.Lesson(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), key, "Bài " + key, 5, List.of(), List.of("Làm được"), null, List.of(),
                "Chữ riêng của bài " + key + ": bimat" + key + ".\n\n::: nho\nNhớ bimat" + key + "\n:::\n", Map.of());
    }

    static CourseAccess.Entry open(String lesson, Condition condition) {
        return new CourseAccess.Entry(CourseAccess.Of.LESSON, lesson, condition, null);
    }

    static CourseAccess.Entry openTest(Condition condition) {
        return new CourseAccess.Entry(CourseAccess.Of.QUIZ, TEST, condition, null);
    }

    static CourseAccess.Entry done(String lesson, DoneRule.By by, int minutes) {
        return new CourseAccess.Entry(CourseAccess.Of.LESSON, lesson, null, new DoneRule(by, minutes, 0));
    }

    static CourseAccess.Entry doneTest(DoneRule.By by, int percent) {
        return new CourseAccess.Entry(CourseAccess.Of.QUIZ, TEST, null, new DoneRule(by, 0, percent));
    }

    UUID person(String serviceNumber) {
        return garrison.people.idOf(serviceNumber);
    }

    <T> T ask(Callable<T> request) {
        return hall.transactions.call(request);
    }

    LearnerCourse course(UUID person) {
        return ask(() -> learning.course(person, COURSE));
    }

    LearnerLesson read(UUID person, String lesson) {
        return ask(() -> learning.lesson(person, COURSE, lesson));
    }

    CourseState learn(UUID person, String lesson) {
        return ask(() -> learning.complete(person, COURSE, lesson, 0));
    }

    /** What a lesson waits for, in words; empty when it is open. */
    String lock(UUID person, String lesson) {
        return course(person).lessons().filter(one -> one.key().equals(lesson)).findFirst()
                .flatMap(one -> Optional.ofNullable(one.lock()))
                .map(lock -> Bundles.phrase(Bundles.VIETNAMESE, lock))
                .orElse("");
    }

    /** Hands in so many right answers of ten. */
    void sit(UUID person, int right) {
        Paper paper = hall.start(person, TEST);
        for (int slot = 1; slot <= right; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        hall.submit(person, paper.id());
    }

    /** Sent so far, those about people and units too. */
    int statements() {
        return hall.transactions.statements() + garrison.transaction.statements();
    }

    void later(Duration time) {
        hall.clock.advance(time);
    }

    /** The page of a lesson is looked at for so long, and says so every 20 seconds. */
    LessonTime lookFor(UUID person, String lesson, int seconds) {
        LessonTime time = ask(() -> learning.look(person, COURSE, lesson));
        for (int passed = 0; passed < seconds; passed += 20) {
            later(Duration.ofSeconds(Math.min(20, seconds - passed)));
            time = ask(() -> learning.look(person, COURSE, lesson));
        }
        return time;
    }

    LocalDate today() {
        return LocalDate.now(hall.clock);
    }

    /** The sentence a person gets for what is refused. */
    static String sentence(Refused refused) {
        return Bundles.anywhere(Bundles.VIETNAMESE, "refused." + refused.code(), refused.parameters().toArray()).orElseThrow();
    }
}
