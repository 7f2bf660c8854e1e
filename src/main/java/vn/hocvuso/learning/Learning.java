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
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.LessonView;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.control.Booklet;
import vn.hocvuso.learning.control.Duties;
import vn.hocvuso.learning.control.TestStates;
import vn.hocvuso.progress.CourseProgress;
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
    private Booklet booklet;

    Learning() {}

    @Inject
    public Learning(Courses courses, Progress progress, Questions questions, Duties duties, TestStates tests, Booklet booklet) {
        this.courses = courses;
        this.progress = progress;
        this.questions = questions;
        this.duties = duties;
        this.tests = tests;
        this.booklet = booklet;
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

    /**
     * What of a course goes on paper, as XHTML with print styles ({@code document.Pdf}).
     *
     * @throws NotFound there is no such course, or it has no guide for mentors
     */
    public String print(String slug, Paper paper) {
        CoursePrint course = courses.print(slug);
        if (paper == Paper.MENTOR && course.mentorHtml() == null) {
            throw new NotFound("guide of course " + slug);
        }
        return booklet.of(course, paper);
    }

    /** @throws NotFound there is no such course */
    public LearnerCourse course(UUID person, String slug) {
        CourseProgress state = progress.of(person, courses.summary(slug).id());
        CourseView view = courses.view(slug, state.version());
        EditionView present = courses.editions(view.course().id()).stream().filter(EditionView::present).findFirst().orElseThrow();
        CourseSummary course = view.course();
        List<LearnerCourse.Section> sections = view.sections().stream()
                .map(section -> new LearnerCourse.Section(
                        section.title(),
                        section.lessons().stream().map(lesson -> lesson(lesson, state)).toList()))
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
                tests.ofCourse(person, slug),
                CourseState.of(state));
    }

    /** @throws NotFound there is no such course or lesson */
    public LearnerLesson lesson(UUID person, String slug, String key) {
        CourseSummary course = courses.summary(slug);
        CourseProgress state = progress.of(person, course.id());
        LessonView lesson = courses.lesson(slug, key, state.version());
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
                CourseState.of(state));
    }

    /**
     * A lesson is done; see {@link Progress#complete}.
     *
     * @throws NotFound there is no such course or lesson
     */
    public CourseState complete(UUID person, String slug, String key, int seconds) {
        return CourseState.of(progress.complete(person, slug, key, seconds));
    }

    /**
     * Looks at an answer to a check question of a lesson. Nothing is graded or kept, and no question of a test is answered
     * here: only those the lesson itself asks and that are marked as checks.
     *
     * @param response JSON in the contract's shape
     * @throws NotFound the lesson does not ask this question
     * @throws vn.hocvuso.kernel.Refused 422 {@code wrong-answer-shape}
     */
    public CheckResult check(UUID person, String slug, String key, String name, String response) {
        LessonView lesson = courses.lesson(slug, key, progress.of(person, courses.summary(slug).id()).version());
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

    private static LearnerCourse.Lesson lesson(CourseView.Lesson lesson, CourseProgress state) {
        return new LearnerCourse.Lesson(lesson.key(), lesson.title(), lesson.minutes(), state(lesson.id(), state));
    }

    private static String state(UUID lesson, CourseProgress state) {
        return state.lessons().contains(lesson) ? "completed" : "not-started";
    }
}
