package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.LessonView;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.control.CourseLocks;
import vn.hocvuso.learning.control.Duties;
import vn.hocvuso.learning.control.Locks;
import vn.hocvuso.learning.control.TestStates;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.LessonStays;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Remarks;
import vn.hocvuso.questionbank.Response;
import vn.hocvuso.questionbank.StoredQuestion;

/** Learning as one person sees it. Everything here is about the person who asks; there is no scope. */
@ApplicationScoped
@Transactional
public class Learning {
    private static final Pattern MEDIA = Pattern.compile("/api/v1/courses/[a-z0-9-]+/media/[^\"'\\s<>]+");

    private Courses courses;
    private Progress progress;
    private Questions questions;
    private Duties duties;
    private TestStates tests;
    private Locks locks;
    private LessonStays stays;

    Learning() {}

    @Inject
    public Learning(
            Courses courses, Progress progress, Questions questions, Duties duties, TestStates tests, Locks locks, LessonStays stays) {
        this.courses = courses;
        this.progress = progress;
        this.questions = questions;
        this.duties = duties;
        this.tests = tests;
        this.locks = locks;
        this.stays = stays;
    }

    /** What I must do, by campaign, the first due first. */
    public List<LearnerDuty> mine(UUID person) {
        return duties.of(person);
    }

    /** Tests that belong to no course and no campaign asks for: they tell where one stands, before and after learning. */
    public List<LearnerQuiz> placements(UUID person) {
        return tests.all(person).values().stream().filter(quiz -> quiz.course() == null && quiz.kind().equals("check")).toList();
    }

    /** Every published course, by slug; they are open to everyone, campaigns only require them. */
    public Page<CourseCard> courses(UUID person, Page.Request page) {
        Map<UUID, CourseProgress> states = progress.ofAll(person);
        return courses.list(page).map(course -> CourseCard.of(course, states.get(course.id())));
    }

    /** @throws NotFound there is no such course */
    public LearnerCourse course(UUID person, String slug) {
        CourseProgress state = progress.of(person, courses.summary(slug).id());
        CourseView view = courses.view(slug, state.version());
        EditionView present = courses.editions(view.course().id()).stream().filter(EditionView::present).findFirst().orElseThrow();
        CourseSummary course = view.course();
        CourseLocks closed = locks.of(person, view, state);
        List<LearnerCourse.Section> sections = view.sections().stream()
                .map(section -> new LearnerCourse.Section(
                        section.title(),
                        section.lessons().stream().map(lesson -> lesson(lesson, state, closed)).toList()))
                .toList();
        return new LearnerCourse(
                course.slug(),
                course.title(),
                course.version(),
                present.number(),
                present.changeNote(),
                course.summary(),
                course.minutes(),
                course.objectives(),
                course.guided(),
                sections,
                tests.ofCourse(person, slug).stream().map(quiz -> quiz.with(closed.test(quiz.slug()), closed.needs(quiz.slug()))).toList(),
                CourseState.of(state));
    }

    /**
     * @throws NotFound there is no such course or lesson
     * @throws Refused  403 {@code activity-locked} (title, what has to come before)
     */
    public LearnerLesson lesson(UUID person, String slug, String key) {
        CourseSummary course = courses.summary(slug);
        CourseProgress before = progress.of(person, course.id());
        LessonView lesson = open(person, slug, key, before);
        LessonTime time = opened(person, lesson, before);
        CourseProgress state = time != null && time.done() ? progress.of(person, course.id()) : before;
        return new LearnerLesson(
                slug,
                course.title(),
                lesson.key(),
                lesson.section(),
                lesson.title(),
                lesson.minutes(),
                state(lesson.id(), state),
                lesson.html(),
                lesson.objectives(),
                lesson.skills(),
                lesson.sources(),
                lesson.reviewOn(),
                MEDIA.matcher(lesson.html()).results().map(MatchResult::group).distinct().toList(),
                lesson.previous(),
                lesson.next(),
                checks(lesson),
                CourseState.of(state),
                time);
    }

    /**
     * A picture or recording, for whoever may open its lesson.
     *
     * @param path key of the lesson, then the file's name
     * @throws NotFound there is no such file, or, where a version has conditions, no such lesson in mine and in today's
     * @throws Refused  403 {@code activity-locked}
     */
    public MediaFile media(UUID person, String slug, String path) {
        if (courses.isRuled(slug)) {
            String key = path.substring(0, Math.max(0, path.indexOf('/')));
            CourseSummary course = courses.summary(slug);
            CourseLocks mine = locks.of(person, course);
            // A lesson that my version does not have is as closed as it is to who begins today: one of tomorrow's version is not there yet.
            (mine.has(key) ? mine : locks.ofPresent(person, course)).requireLesson(key);
        }
        return courses.media(slug, path);
    }

    private LessonView open(UUID person, String slug, String key, CourseProgress state) {
        LessonView lesson = courses.lesson(slug, key, state.version());
        if (!state.lessons().contains(lesson.id()) && lesson.access().open(lesson.section(), key) != null) {
            locks.of(person, courses.view(slug, lesson.version()), state).requireLesson(key);
        }
        return lesson;
    }

    /** The clock begins where a rule asks for time; what is done by being opened is done now. */
    private LessonTime opened(UUID person, LessonView lesson, CourseProgress state) {
        if (!lesson.access().isTimed(lesson.key())) {
            return null;
        }
        stays.open(person, lesson.courseId(), lesson.id());
        return time(person, lesson, state, stays.of(person, lesson.courseId()).get(lesson.id()));
    }

    private LessonTime time(UUID person, LessonView lesson, CourseProgress state, int seconds) {
        DoneRule rule = lesson.access().lesson(lesson.key());
        LessonTime time = new LessonTime(seconds, rule.seconds(), rule.byItself(), state.lessons().contains(lesson.id()));
        if (time.done() || !time.byItself() || !time.enough()) {
            return time;
        }
        progress.complete(person, lesson.course(), lesson.key(), seconds);
        return new LessonTime(seconds, rule.seconds(), true, true);
    }

    /**
     * The lesson's page is looked at. Where the lesson is done by time alone, it is done as soon as the time is over.
     *
     * @return null: nobody asks for time
     * @throws NotFound there is no such course or lesson
     * @throws Refused  403 {@code activity-locked}
     */
    public LessonTime look(UUID person, String slug, String key) {
        CourseProgress state = progress.of(person, courses.summary(slug).id());
        LessonView lesson = open(person, slug, key, state);
        return lesson.access().isTimed(key) ? time(person, lesson, state, stays.seen(person, lesson.courseId(), lesson.id())) : null;
    }

    /**
     * A lesson is done; see {@link Progress#complete}.
     *
     * @throws NotFound there is no such course or lesson
     * @throws Refused  403 {@code activity-locked}; 409 {@code lesson-needs-time} (minutes it asks for, minutes that are missing)
     */
    public CourseState complete(UUID person, String slug, String key, int seconds) {
        if (courses.isRuled(slug)) {
            require(person, slug, key);
        }
        return CourseState.of(progress.complete(person, slug, key, seconds));
    }

    private void require(UUID person, String slug, String key) {
        CourseProgress state = progress.of(person, courses.summary(slug).id());
        LessonView lesson = open(person, slug, key, state);
        DoneRule rule = lesson.access().lesson(key);
        if (rule.minutes() > 0 && !state.lessons().contains(lesson.id())) {
            int open = stays.of(person, lesson.courseId()).getOrDefault(lesson.id(), 0);
            if (open < rule.seconds()) {
                throw new Refused(Refused.Kind.CONFLICT, "lesson-needs-time", rule.minutes(), minutes(rule.seconds() - open));
            }
        }
    }

    /**
     * Looks at an answer to a check question of a lesson. Nothing is graded or kept, and no question of a test is answered
     * here: only those the lesson itself asks and that are marked as checks.
     *
     * @param response JSON in the contract's shape
     * @throws NotFound the lesson does not ask this question
     * @throws Refused 422 {@code wrong-answer-shape}; 403 {@code activity-locked}
     */
    public CheckResult check(UUID person, String slug, String key, String name, String response) {
        LessonView lesson = open(person, slug, key, progress.of(person, courses.summary(slug).id()));
        StoredQuestion question = asked(lesson, name)
                .findFirst()
                .orElseThrow(() -> new NotFound("check " + slug + "/" + key + "/" + name));
        Response answer = questions.response(question, response);
        int points = question.rule().grade(answer);
        Remarks remarks = questions.remarks(question, answer);
        Stream<CheckResult.Comment> said =
                remarks.said().stream().map(one -> new CheckResult.Comment(one.option(), one.html()));
        Stream<CheckResult.Comment> general =
                Stream.ofNullable(remarks.general()).map(html -> new CheckResult.Comment(null, html));
        return new CheckResult(
                points == Question.FULL, points, Stream.concat(said, general).toList(), questions.solution(question));
    }

    /** The course's bank carries the course's slug (content/README.md). */
    private Map<String, Face> checks(LessonView lesson) {
        Map<String, Face> faces = new LinkedHashMap<>();
        lesson.questions().forEach(
                name -> asked(lesson, name).forEach(question -> faces.put(name, question.face())));
        return faces;
    }

    private Stream<StoredQuestion> asked(LessonView lesson, String name) {
        return Stream.of(name)
                .filter(lesson.questions()::contains)
                .flatMap(one -> questions.find(lesson.course(), one).stream())
                .filter(question -> question.draft().tags().contains(QuestionDraft.CHECK));
    }

    /** Whole minutes, begun ones counted: the last half minute is a minute to whoever waits. */
    private static int minutes(int seconds) {
        return (seconds + 59) / 60;
    }

    private static LearnerCourse.Lesson lesson(CourseView.Lesson lesson, CourseProgress state, CourseLocks closed) {
        return new LearnerCourse.Lesson(
                lesson.key(), lesson.title(), lesson.minutes(), state(lesson.id(), state), closed.lesson(lesson), closed.needs(lesson));
    }

    private static String state(UUID lesson, CourseProgress state) {
        return state.lessons().contains(lesson) ? "completed" : "not-started";
    }
}
