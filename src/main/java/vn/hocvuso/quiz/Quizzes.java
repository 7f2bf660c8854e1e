package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

    Quizzes() {}

    @Inject
    public Quizzes(QuizRepository quizzes, Papers papers, Clock clock, Event<QuizDefined> defined) {
        this.quizzes = quizzes;
        this.papers = papers;
        this.clock = clock;
        this.defined = defined;
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
     *                 found), {@code draws-cannot-be-filled}; 409 {@code slug-taken} when another test has it
     */
    public QuizSummary define(UUID id, String slug, QuizProfile profile) {
        boolean goodSlug = slug != null && slug.length() <= LONGEST_SLUG && slug.matches(SLUG);
        new Refused.Checks().that(goodSlug, "slug", "invalid").orRefuse();
        profile.check();
        papers.requireDrawable(profile);
        UUID quiz = quizzes.claim(id, slug);
        boolean unchanged =
                quizzes.latest(slug).filter(latest -> QuizRepository.same(latest, profile)).isPresent();
        if (!unchanged) {
            quizzes.add(quiz, profile, now());
            defined.fire(new QuizDefined(slug, profile.kind(), profile.questions(), profile.passPercent()));
        }
        return view(slug);
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

    /** All tests there are, by their ids. */
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
