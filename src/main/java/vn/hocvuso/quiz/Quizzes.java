package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.StoredProfile;

/** Tests: what they ask and by which terms, as their authors set it. Sitting one is {@link Attempts}. */
@ApplicationScoped
@Transactional
public class Quizzes {
    /** Addresses and folder names; longer than any title needs. */
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST_SLUG = 80;

    private QuizRepository quizzes;
    private Papers papers;
    private Clock clock;
    private Event<QuizDefined> defined;
    private Event<QuizCalledOff> calledOff;

    Quizzes() {}

    @Inject
    public Quizzes(QuizRepository quizzes, Papers papers, Clock clock, Event<QuizDefined> defined, Event<QuizCalledOff> calledOff) {
        this.quizzes = quizzes;
        this.papers = papers;
        this.clock = clock;
        this.defined = defined;
        this.calledOff = calledOff;
    }

    /** By slug alone; see {@link #define(UUID, String, QuizProfile)}. */
    public QuizSummary define(String slug, QuizProfile profile) {
        return define(null, slug, profile);
    }

    /**
     * The test's profile from now on. An unchanged one changes nothing; attempts keep the version they began with.
     *
     * @param id identity in a content file: a test known by it is renamed to the slug; null: the slug is all there is
     * @throws Refused 422 {@code invalid-fields}, {@code unknown-questions}, {@code draw-cannot-be-filled} (line from 1, wanted,
     *                 found), {@code draws-cannot-be-filled}; 409 {@code slug-taken} when another test has it, {@code test-version-waits}
     *                 (day) when a version of it waits for its day: it is changed where it was made, in the draft of its course
     */
    public QuizSummary define(UUID id, String slug, QuizProfile profile) {
        UUID quiz = claimed(id, slug, profile);
        boolean unchanged =
                quizzes.latest(slug).filter(latest -> QuizRepository.same(latest, profile)).isPresent();
        if (!unchanged) {
            requireNothingWaits(slug);
            quizzes.add(quiz, profile, null, now());
            defined.fire(new QuizDefined(slug, profile.kind(), profile.questions(), profile.passPercent(), null));
        }
        return view(slug);
    }

    /** Whoever defines a test at once has not seen the version that waits; it would be overtaken and never be asked. */
    private void requireNothingWaits(String slug) {
        quizzes.newest(slug).map(StoredProfile::waits).ifPresent(day -> {
            throw new Refused(Refused.Kind.CONFLICT, "test-version-waits", day);
        });
    }

    private UUID claimed(UUID id, String slug, QuizProfile profile) {
        boolean goodSlug = slug != null && slug.length() <= LONGEST_SLUG && slug.matches(SLUG);
        new Refused.Checks().that(goodSlug, "slug", "invalid").orRefuse();
        profile.check();
        papers.requireDrawable(profile);
        return quizzes.claim(id, slug);
    }

    /**
     * The same with a version of its course: asked from that version's day on. Until then learners have the test as it was, or none.
     *
     * @param day           first day it is asked
     * @param courseVersion number of the course's version it comes with
     * @throws Refused as {@link #define(UUID, String, QuizProfile)}
     */
    public void define(UUID id, String slug, QuizProfile profile, LocalDate day, int courseVersion) {
        UUID quiz = claimed(id, slug, profile);
        boolean unchanged = quizzes.newest(slug)
                .filter(newest -> QuizRepository.same(newest, profile) && (newest.waits() == null || !newest.waits().isAfter(day)))
                .isPresent();
        if (!unchanged) {
            boolean waits = day.isAfter(LocalDate.now(clock));
            quizzes.add(quiz, profile, waits ? new QuizRepository.Waiting(day, courseVersion) : null, now());
            defined.fire(new QuizDefined(slug, profile.kind(), profile.questions(), profile.passPercent(), waits ? day : null));
        }
    }

    /** Tests whose day has come are asked as they were defined for it; how many. */
    public int takeEffect() {
        return quizzes.takeEffect(LocalDate.now(clock));
    }

    /** What came with this version of a course and still waits for its day is asked of nobody. */
    public void callOff(String course, int courseVersion) {
        quizzes.callOff(course, courseVersion, LocalDate.now(clock)).forEach(slug -> calledOff.fire(new QuizCalledOff(slug, course, courseVersion)));
    }

    /** What stands in the way of sitting it, were it defined so; nothing is written and nothing refused. */
    public Weighing weigh(QuizProfile profile) {
        try {
            profile.check();
            papers.requireDrawable(profile);
            return new Weighing(papers.found(profile), null);
        } catch (Refused obstacle) {
            return new Weighing(papers.found(profile), obstacle);
        }
    }

    /**
     * @param found    how many questions each line of the draw may take
     * @param obstacle as {@link #define} would refuse it; null: there is none
     */
    public record Weighing(List<Integer> found, Refused obstacle) {}

    /** @throws NotFound there is no such test */
    public QuizSummary view(String slug) {
        return profile(slug).summary();
    }

    /** What it asks and by which terms, as its author set it. */
    public QuizProfile profileOf(QuizSummary quiz) {
        return profile(quiz.slug()).profile();
    }

    /** @throws NotFound there is no such test */
    public UUID idOf(String slug) {
        return profile(slug).quizId();
    }

    public Optional<QuizSummary> find(String slug) {
        return quizzes.latest(slug).map(StoredProfile::summary);
    }

    /** Checks first, then course tests. */
    public List<QuizSummary> ofCourse(String courseSlug) {
        return quizzes.ofCourse(courseSlug).stream().map(StoredProfile::summary).toList();
    }

    /**
     * A test as it was defined last.
     *
     * @param from the day it is asked from, while that has not come; null: it is asked
     */
    public record Newest(UUID id, String slug, QuizProfile profile, LocalDate from) {}

    public Optional<Newest> newest(String slug) {
        return quizzes.newest(slug).map(Quizzes::told);
    }

    /** Checks first, then course tests; also those that are asked of nobody yet. */
    public List<Newest> newestOfCourse(String courseSlug) {
        return quizzes.newestOfCourse(courseSlug).stream().map(Quizzes::told).toList();
    }

    private static Newest told(StoredProfile stored) {
        return new Newest(stored.quizId(), stored.slug(), stored.profile(), stored.waits());
    }

    /** All tests that are asked, by their ids. */
    public Map<UUID, QuizSummary> all() {
        Map<UUID, QuizSummary> all = new LinkedHashMap<>();
        quizzes.all().forEach(stored -> all.put(stored.quizId(), stored.summary()));
        return all;
    }

    private StoredProfile profile(String slug) {
        return quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
    }

    /** What the databases keep of an instant, so that the first answer and every later one say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
