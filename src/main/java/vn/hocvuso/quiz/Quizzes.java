package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.control.AttemptViews;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Marks;

/**
 * Tests and attempts. Everyone may start, save and hand in as often as their network makes them: there is one live attempt, the
 * latest answer, and one grade.
 */
@ApplicationScoped
@Transactional
public class Quizzes {
    /** Addresses and folder names; longer than any title needs. */
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST_SLUG = 80;

    /** How often a start looks again when others start or hand in at the same moment. */
    private static final int TRIES = 10;

    private QuizRepository quizzes;
    private AttemptRepository attempts;
    private Papers papers;
    private Questions questions;
    private AttemptViews views;
    private Ids ids;
    private Clock clock;
    private Duration grace;
    private Event<QuizDefined> defined;
    private Event<AttemptStarted> started;
    private Event<AttemptGraded> graded;

    Quizzes() {}

    /** @param graceSeconds how long after the deadline a slow network may still deliver */
    @Inject
    public Quizzes(
            QuizRepository quizzes,
            AttemptRepository attempts,
            Papers papers,
            Questions questions,
            AttemptViews views,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.quiz.grace-seconds", defaultValue = "30") int graceSeconds,
            Event<QuizDefined> defined,
            Event<AttemptStarted> started,
            Event<AttemptGraded> graded) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.papers = papers;
        this.questions = questions;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
        this.grace = Duration.ofSeconds(graceSeconds);
        this.defined = defined;
        this.started = started;
        this.graded = graded;
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

    /** How far someone is with each test ever begun, by the test's id. */
    public Map<UUID, Standing> standings(UUID person) {
        Map<UUID, Standing> standings = new HashMap<>();
        attempts.standings(person).forEach(standing -> standings.put(standing.quizId(), standing));
        return standings;
    }

    /**
     * A new paper, or the live attempt again: {@link Paper#fresh()} tells which.
     *
     * @throws NotFound there is no such test
     * @throws Refused  409 {@code no-attempts-left}, {@code draws-cannot-be-filled} when its bank has shrunk
     */
    public Paper start(UUID person, String slug) {
        StoredProfile profile = profile(slug);
        Instant now = now();
        for (int i = 0; i < TRIES; i++) {
            AttemptRepository.Latest latest = attempts.latest(profile.quizId(), person);
            if (latest.open() != null) {
                Optional<Attempt> live = stillOpen(latest.open(), now);
                if (live.isPresent()) {
                    return views.paper(live.get(), profileOf(live.get()), false, now);
                }
            } else {
                requireAttemptLeft(profile, latest.last());
                Attempt attempt = newAttempt(profile, person, latest.last() + 1, now);
                // Whoever comes second here waits for the first and then finds the first one's attempt.
                if (attempts.add(attempt)) {
                    attempts.open(attempt, papers.draw(profile.profile(), person, attempt.seed()));
                    started.fire(new AttemptStarted(
                            attempt.id(), person, profile.quizId(), slug, profile.profile().courseSlug(), now));
                    return views.paper(attempt, profile, true, now);
                }
            }
        }
        throw new Refused(Refused.Kind.CONFLICT, "start-again");
    }

    /**
     * Keeps an answer. The higher sequence wins; a repeat or a late packet changes nothing and is no error.
     *
     * @param response JSON in the shape the question asks for
     * @throws NotFound no such attempt of this person, no such slot
     * @throws Refused  422 {@code wrong-answer-shape}, {@code invalid-fields}; 409 {@code attempt-closed}
     */
    public void saveAnswer(UUID person, UUID attempt, int slot, long sequence, String response) {
        new Refused.Checks().that(sequence >= 0, "sequence", "out-of-range", 0, Long.MAX_VALUE).orRefuse();
        Attempt open = lockOwn(person, attempt);
        Slot asked = attempts.slot(attempt, slot).orElseThrow(() -> new NotFound("slot " + slot));
        Instant now = now();
        if (!open.takesAnswersAt(now, grace)) {
            throw new Refused(Refused.Kind.CONFLICT, "attempt-closed");
        }
        questions.response(questions.version(asked.question()), response);
        if (sequence > asked.sequence()) {
            attempts.save(attempt, slot, sequence, response, now);
        }
    }

    /**
     * Hands in, once; again it only tells the result. After deadline and grace it is the expired attempt's.
     *
     * @throws NotFound no such attempt of this person
     */
    public AttemptResult submit(UUID person, UUID attempt) {
        Attempt locked = lockOwn(person, attempt);
        StoredProfile profile = profileOf(locked);
        return views.result(locked.isOpen() ? end(locked, profile, now()) : locked, profile);
    }

    /**
     * The paper while it is open, else what the review options show.
     *
     * @throws NotFound no such attempt of this person
     */
    public AttemptView view(UUID person, UUID attempt) {
        Attempt found = own(attempts.find(attempt), person, attempt);
        Instant now = now();
        if (found.isOpen() && !found.isOverAt(now, grace)) {
            return views.paper(found, profileOf(found), false, now);
        }
        return submit(person, attempt);
    }

    /** Open attempts whose time is over, the longest overdue first; each is to be {@linkplain #expire ended} by itself. */
    public List<UUID> overdue(int most) {
        return attempts.overdue(now().minus(grace), most);
    }

    /** Hands in what was saved, finished at the deadline; does nothing when someone else was faster. */
    public void expire(UUID attempt) {
        stillOpen(attempt, now());
    }

    /** The attempt if it takes answers; one whose time is over is ended on the spot. */
    private Optional<Attempt> stillOpen(UUID id, Instant now) {
        Attempt attempt = attempts.find(id).orElseThrow();
        if (attempt.isOpen() && attempt.isOverAt(now, grace)) {
            attempt = attempts.lock(id).orElseThrow();
            if (attempt.isOpen()) {
                end(attempt, profileOf(attempt), now);
            }
            return Optional.empty();
        }
        return Optional.of(attempt).filter(Attempt::isOpen);
    }

    /** @param open locked by this transaction */
    private Attempt end(Attempt open, StoredProfile profile, Instant now) {
        Map<Integer, Integer> points = papers.grade(attempts.slots(open.id()));
        Marks marks = Marks.of(List.copyOf(points.values()));
        Attempt ended = open.end(marks, profile.profile().passPercent(), now, grace);
        points.values().removeIf(worth -> worth == 0);
        attempts.close(ended, points);
        graded.fire(new AttemptGraded(
                ended.id(),
                ended.person(),
                ended.quizId(),
                profile.slug(),
                profile.profile().title(),
                profile.profile().kind(),
                profile.profile().courseSlug(),
                ended.passed(),
                marks.correct(),
                marks.total(),
                marks.points(),
                ended.finishedAt()));
        return ended;
    }

    private Attempt newAttempt(StoredProfile profile, UUID person, int number, Instant now) {
        // A seed of its own and not of the attempt's id, which the learner is told.
        long seed = ids.next().getLeastSignificantBits();
        return Attempt.begin(
                ids.next(),
                profile.versionId(),
                profile.quizId(),
                person,
                number,
                seed,
                now,
                profile.profile().minutes(),
                profile.profile().questions());
    }

    private static void requireAttemptLeft(StoredProfile profile, int used) {
        Integer allowed = profile.profile().attempts();
        if (allowed != null && used >= allowed) {
            throw new Refused(Refused.Kind.CONFLICT, "no-attempts-left", allowed);
        }
    }

    private Attempt lockOwn(UUID person, UUID attempt) {
        return own(attempts.lock(attempt), person, attempt);
    }

    /** Someone else's attempt reads as none. */
    private static Attempt own(Optional<Attempt> found, UUID person, UUID attempt) {
        return found.filter(one -> one.person().equals(person)).orElseThrow(() -> new NotFound("attempt " + attempt));
    }

    private StoredProfile profile(String slug) {
        return quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
    }

    private StoredProfile profileOf(Attempt attempt) {
        return quizzes.version(attempt.versionId());
    }

    /** What the databases keep of an instant, so that the first answer and every later one say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
