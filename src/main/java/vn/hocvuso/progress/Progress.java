package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.quiz.AttemptGraded;
import vn.hocvuso.quiz.AttemptStarted;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** What people have done and with what result. Everything here may be said twice and is recorded once. */
@ApplicationScoped
@Transactional
public class Progress {
    private static final String PLATFORM = ResultRepository.PLATFORM;
    /** A day spent in one lesson is a forgotten tab. */
    private static final int LONGEST_STAY = 24 * 60 * 60;
    /** Results shown of one life. */
    private static final int STORY = 200;

    private static final LessonRepository.Edition NONE = new LessonRepository.Edition(0, Set.of(), CourseAccess.NONE);

    private LessonRepository lessons;
    private ResultRepository results;
    private ResultQueries queries;
    private ResultImport imports;
    private Quizzes quizzes;
    private Completions completions;
    private Clock clock;
    private Event<ResultsChanged> changed;
    private Event<ResultRecorded> recorded;

    Progress() {}

    @Inject
    public Progress(
            LessonRepository lessons,
            ResultRepository results,
            ResultQueries queries,
            ResultImport imports,
            Quizzes quizzes,
            Completions completions,
            Clock clock,
            Event<ResultsChanged> changed,
            Event<ResultRecorded> recorded) {
        this.lessons = lessons;
        this.results = results;
        this.queries = queries;
        this.imports = imports;
        this.quizzes = quizzes;
        this.completions = completions;
        this.clock = clock;
        this.changed = changed;
        this.recorded = recorded;
    }

    /**
     * A lesson is done; the course is begun by it and, when nothing else is missing, completed.
     *
     * @param seconds spent in the lesson, 0 to a day
     * @throws NotFound no such published course or lesson
     * @throws Refused  422 {@code invalid-fields}
     */
    public CourseProgress complete(UUID person, String courseSlug, String lessonKey, int seconds) {
        new Refused.Checks()
                .that(seconds >= 0 && seconds <= LONGEST_STAY, "seconds", "out-of-range", 0, LONGEST_STAY)
                .orRefuse();
        LessonRepository.Course course = course(courseSlug);
        UUID lesson =
                lessons.lesson(person, course.id(), lessonKey).orElseThrow(() -> new NotFound("lesson " + courseSlug + "/" + lessonKey));
        lessons.begin(person, course.id());
        lessons.complete(person, course.id(), lesson, seconds, now());
        boolean news = begin(person, "course", course.id(), LocalDate.now(clock));
        news |= completeCourse(person, course);
        announce(person, news);
        return of(person, course.id());
    }

    /** A test was begun, and with it the course it belongs to. */
    public void record(AttemptStarted started) {
        LocalDate day = day(started.at());
        boolean news = begin(started.person(), "quiz", started.quizId(), day);
        if (started.courseSlug() != null && lessons.course(started.courseSlug()).isPresent()) {
            news |= begin(started.person(), "course", course(started.courseSlug()).id(), day);
        }
        announce(started.person(), news);
    }

    /** A test was passed or failed; it may have been the last thing its course wanted. */
    public void record(AttemptGraded graded) {
        Recorded result = new Recorded(
                graded.person(),
                "quiz",
                graded.quizId(),
                graded.passed() ? "passed" : "failed",
                day(graded.finishedAt()),
                PLATFORM,
                BigDecimal.valueOf(graded.points(), 3),
                BigDecimal.valueOf(graded.full(), 3),
                graded.attempt().toString());
        boolean news = add(result, graded.slug(), graded.title(), graded.kind().equals("final"));
        if (graded.courseSlug() != null) {
            news |= lessons.course(graded.courseSlug())
                    .filter(course -> graded.passed() || completions.isRuled(graded.person(), course, graded.slug()))
                    .map(course -> completeCourse(graded.person(), course))
                    .orElse(false);
        }
        announce(graded.person(), news);
    }

    /**
     * A test sat on paper was passed or failed; it counts on the day it was sat.
     *
     * @param by who typed it in
     * @throws NotFound there is no such test
     */
    public void record(PaperResult paper, String by) {
        QuizSummary quiz = quizzes.all().get(paper.quiz());
        if (quiz == null) {
            throw new NotFound("quiz " + paper.quiz());
        }
        boolean news = add(recorded(paper), quiz.slug(), quiz.title(), quiz.kind().equals("final"), by);
        if (paper.passed() && quiz.courseSlug() != null) {
            news |= lessons.course(quiz.courseSlug()).map(course -> completeCourse(paper.person(), course)).orElse(false);
        }
        announce(paper.person(), news);
    }

    static Recorded recorded(PaperResult paper) {
        return new Recorded(
                paper.person(), "quiz", paper.quiz(), paper.passed() ? "passed" : "failed", paper.day(), "paper", BigDecimal.valueOf(paper.points(), 3),
                BigDecimal.valueOf(paper.full(), 3), paper.reference());
    }

    /** @param course a published course's id */
    public CourseProgress of(UUID person, UUID course) {
        return progress(
                course,
                lessons.edition(person, course).orElse(NONE),
                lessons.done(person).getOrDefault(course, Map.of()).keySet(),
                results.completedCourses(person),
                results.begunCourses(person));
    }

    /** Every published course, by id. */
    public Map<UUID, CourseProgress> ofAll(UUID person) {
        Map<UUID, Map<UUID, LocalDate>> done = lessons.done(person);
        Map<UUID, LocalDate> completed = results.completedCourses(person);
        Set<UUID> begun = results.begunCourses(person);
        Map<UUID, CourseProgress> all = new HashMap<>();
        lessons.editions(person)
                .forEach((course, edition) -> all.put(
                        course,
                        progress(course, edition, done.getOrDefault(course, Map.of()).keySet(), completed, begun)));
        return all;
    }

    /** How someone stands with each test that gave any result, by the test's id. */
    public Map<UUID, TestResult> tests(UUID person) {
        return results.tests(person);
    }

    /** The latest day each course was completed or test passed, by its id; from here or elsewhere. */
    public Map<UUID, LocalDate> earned(UUID person) {
        return results.earned(person);
    }

    /**
     * @param scope whose results may be seen: by home unit of today
     * @return latest recorded first
     */
    public Page<ResultView> results(ResultsQuery query, Page.Request page, Caller.Scope scope) {
        return queries.list(query, page, scope, LocalDate.now(clock));
    }

    /** Somebody's results of all times, revoked ones too but not what was only begun, the latest earned first; the caller has seen the person. */
    public List<ResultView> story(UUID person) {
        return queries.of(person, STORY, LocalDate.now(clock));
    }

    /** The courses and tests that results can be of. */
    public List<ResultItem> items() {
        return queries.items();
    }

    /**
     * Contract, bulk imports, {@code results}. There is no full mode: a result ends only by being revoked.
     *
     * @throws Bulk.Rejected when rows are bad and may not be skipped
     */
    public Bulk.Report importResults(Bulk.Source source, Bulk.Options options, Bulk.Listener listener) {
        Bulk.Report report =
                imports.run(source, options, listener, now(), people -> changed.fire(new ResultsChanged(people)));
        if (report.rejected() > 0 && !options.skip()) {
            throw new Bulk.Rejected(report);
        }
        return report;
    }

    /**
     * Takes back the results a file brought.
     *
     * @throws Refused 409 {@code undo-revoked-since} when one of them was revoked meanwhile
     */
    public void undoResults(Bulk.Undo undo) {
        undo.each(ResultRepository.RESULT, ids -> {
            ResultRepository.Owners owners = results.owners(ids);
            if (owners.revoked()) {
                throw new Refused(Refused.Kind.CONFLICT, "undo-revoked-since");
            }
            changed.fire(new ResultsChanged(owners.persons()));
        });
        undo.restore(ResultRepository.RESULT);
    }

    private CourseProgress progress(
            UUID course, LessonRepository.Edition edition, Set<UUID> done, Map<UUID, LocalDate> completed, Set<UUID> begun) {
        Set<UUID> counted = new HashSet<>(done);
        counted.retainAll(edition.lessons());
        boolean inProgress = !done.isEmpty() || begun.contains(course);
        String state = completed.containsKey(course) ? "completed" : inProgress ? "in-progress" : "not-started";
        return new CourseProgress(state, counted.size(), edition.lessons().size(), counted, completed.get(course), edition.number());
    }

    private boolean begin(UUID person, String kind, UUID item, LocalDate day) {
        Recorded start = new Recorded(person, kind, item, "started", day, PLATFORM, null, null, null);
        return !results.knows(person, kind, item, "started") && results.add(start, now(), PLATFORM);
    }

    private boolean completeCourse(UUID person, LessonRepository.Course course) {
        results.hold(person, course.id());
        if (results.knows(person, "course", course.id(), "completed")) {
            return false;
        }
        return completions.day(person, course)
                .map(day -> add(Completions.completed(person, course.id(), day), course.slug(), course.title(), false))
                .orElse(false);
    }

    /**
     * A course may be complete without a further lesson or test: because somebody goes on in a version that has fewer, or a lesson was
     * withdrawn. It is from today on, for until today something was missing.
     */
    void settle(UUID person, UUID id) {
        LessonRepository.Course course = lessons.course(id).orElseThrow(() -> new NotFound("course " + id));
        results.hold(person, id);
        boolean complete = !results.knows(person, "course", id, "completed") && completions.day(person, course).isPresent();
        announce(person, complete && add(Completions.completed(person, id, LocalDate.now(clock)), course.slug(), course.title(), false));
    }

    private boolean add(Recorded result, String slug, String title, boolean finalTest) {
        return add(result, slug, title, finalTest, PLATFORM);
    }

    private boolean add(Recorded result, String slug, String title, boolean finalTest, String by) {
        if (!results.add(result, now(), by)) {
            return false;
        }
        recorded.fire(ResultRecorded.of(result, queries.owner(result.person(), result.earnedOn()), slug, title, finalTest));
        return true;
    }

    private void announce(UUID person, boolean news) {
        if (news) {
            changed.fire(new ResultsChanged(Set.of(person)));
        }
    }

    private LessonRepository.Course course(String slug) {
        return lessons.course(slug).orElseThrow(() -> new NotFound("course " + slug));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
