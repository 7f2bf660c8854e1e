package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.control.AllowanceRepository;
import vn.hocvuso.quiz.control.Answers;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.AttemptViews;
import vn.hocvuso.quiz.control.Endings;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.SealKeys;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.Terms;

/**
 * Sitting a test. Everyone may start, save and hand in as often as their network makes them: there is one live attempt, the
 * latest answer, and one grade.
 */
@ApplicationScoped
@Transactional
public class Attempts {
    /** How often a start looks again when others start or hand in at the same moment. */
    private static final int TRIES = 10;

    private QuizRepository quizzes;
    private AttemptRepository attempts;
    private AllowanceRepository allowances;
    private Answers answers;
    private Papers papers;
    private Endings endings;
    private AttemptViews views;
    private Ids ids;
    private Clock clock;
    private Duration grace;
    private Event<AttemptStarted> started;

    Attempts() {}

    /** @param graceSeconds how long after the deadline a slow network may still deliver, where a test does not say otherwise */
    @Inject
    public Attempts(
            QuizRepository quizzes,
            AttemptRepository attempts,
            AllowanceRepository allowances,
            Answers answers,
            Papers papers,
            Endings endings,
            AttemptViews views,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.quiz.grace-seconds", defaultValue = "30") int graceSeconds,
            Event<AttemptStarted> started) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.allowances = allowances;
        this.answers = answers;
        this.papers = papers;
        this.endings = endings;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
        this.grace = Duration.ofSeconds(graceSeconds);
        this.started = started;
    }

    /** How far someone is with each test ever begun or granted something for, by the test's id. */
    public Map<UUID, Standing> standings(UUID person) {
        Map<UUID, Standing> standings = new HashMap<>();
        attempts.standings(person).forEach(standing -> standings.put(standing.quizId(), standing));
        allowances.of(person, today()).forEach((quiz, granted) ->
                standings.put(quiz, standings.getOrDefault(quiz, Standing.none(quiz)).with(granted)));
        return standings;
    }

    /**
     * A new paper, or the live attempt again: {@link Paper#fresh()} tells which.
     *
     * @throws NotFound there is no such test
     * @throws Refused  409 {@code no-attempts-left}, {@code test-not-open-yet}, {@code test-closed}, {@code attempt-too-soon};
     *                  {@code draws-cannot-be-filled} when its bank has shrunk
     */
    public Paper start(UUID person, String slug) {
        StoredProfile profile = quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
        Instant now = now();
        for (int i = 0; i < TRIES; i++) {
            AttemptRepository.Latest latest = attempts.latest(profile.quizId(), person);
            if (latest.open() != null) {
                Optional<Attempt> live = stillOpen(latest.open(), now);
                if (live.isPresent()) {
                    return views.paper(live.get(), profileOf(live.get()), false, now);
                }
            } else {
                Terms terms = profile.profile().terms().with(allowances.of(profile.quizId(), person, today()));
                terms.obstacle(latest.last(), latest.finished(), now).ifPresent(this::refuse);
                Attempt attempt = newAttempt(profile, terms, person, latest.last() + 1, now);
                // Whoever comes second here waits for the first and then finds the first one's attempt.
                if (attempts.add(attempt) && attempts.open(attempt, papers.draw(profile.profile(), person, attempt.seed()))) {
                    started.fire(new AttemptStarted(attempt.id(), person, profile.quizId(), slug, profile.profile().courseSlug(), now));
                    return views.paper(attempt, profile, true, now);
                }
            }
        }
        throw new Refused(Refused.Kind.CONFLICT, "start-again");
    }

    /**
     * Keeps an answer. The higher sequence wins; a repeat or a late packet changes nothing and is no error. It is one statement,
     * and so a transaction by itself: it joins one, but opens none.
     *
     * @param response in the shape the question asks for
     * @throws NotFound no such attempt of this person, no such slot
     * @throws Refused  422 {@code wrong-answer-shape}, {@code invalid-fields}; 409 {@code attempt-closed}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void save(UUID person, UUID attempt, int slot, long sequence, JsonObject response) {
        new Refused.Checks().that(sequence >= 0, "sequence", "out-of-range", 0, Long.MAX_VALUE).orRefuse();
        Instant now = now();
        Optional<Refused> wrong = answers.fault(person, attempt, slot, response);
        Instant openUntil = now.minus(answers.grace(attempt, grace));
        boolean saved = wrong.isEmpty() && answers.save(person, attempt, slot, sequence, response.toString(), now, openUntil);
        if (!saved && !answers.takesMore(attempt, slot, openUntil)) {
            throw new Refused(Refused.Kind.CONFLICT, "attempt-closed");
        }
        if (wrong.isPresent()) {
            throw wrong.get();
        }
    }

    /**
     * Hands in, once; again it only tells the result. After deadline and grace it is the expired attempt's.
     *
     * @throws NotFound no such attempt of this person
     */
    public AttemptResult submit(UUID person, UUID attempt) {
        Attempt locked = own(attempts.lock(attempt), person, attempt);
        StoredProfile profile = profileOf(locked);
        Instant now = now();
        return views.result(locked.isOpen() ? endings.end(locked, profile, now, graceOf(profile)) : locked, profile, now);
    }

    /**
     * The paper while it is open, else what the review options show.
     *
     * @throws NotFound no such attempt of this person
     */
    public AttemptView view(UUID person, UUID attempt) {
        Attempt found = own(attempts.find(attempt), person, attempt);
        Instant now = now();
        StoredProfile profile = profileOf(found);
        if (found.isOpen() && !found.isOverAt(now, graceOf(profile))) {
            return views.paper(found, profile, false, now);
        }
        return submit(person, attempt);
    }

    /**
     * A window says that it is still there, and hears whether the attempt is still its own and until when.
     *
     * @param window what the window calls itself; {@code claim}: it takes the attempt over from whichever had it
     * @throws NotFound no such attempt of this person
     * @throws Refused  422 {@code invalid-fields}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Presence present(UUID person, UUID attempt, String window, boolean claim) {
        new Refused.Checks().text(window, "window", 40).orRefuse();
        Instant now = now();
        return answers.present(person, attempt, window, claim, now).orElseThrow(() -> new NotFound("attempt " + attempt));
    }

    /** Open attempts whose time is over, the longest overdue first; each is to be {@linkplain #expire ended} by itself. */
    public List<UUID> overdue(int most) {
        return attempts.overdue(now(), grace, most);
    }

    /** Hands in what was saved, finished at the deadline; does nothing when someone else was faster. */
    public void expire(UUID attempt) {
        stillOpen(attempt, now());
    }

    /** The attempt if it takes answers; one whose time is over is ended on the spot. */
    private Optional<Attempt> stillOpen(UUID id, Instant now) {
        Attempt attempt = attempts.find(id).orElseThrow();
        if (attempt.isOpen() && attempt.isOverAt(now, Duration.ZERO)) {
            StoredProfile profile = profileOf(attempt);
            attempt = attempts.lock(id).orElseThrow();
            // Looked at under the lock: a supervisor may just have given more time.
            if (attempt.isOpen() && attempt.isOverAt(now, graceOf(profile))) {
                endings.end(attempt, profile, now, graceOf(profile));
                return Optional.empty();
            }
        }
        return Optional.of(attempt).filter(Attempt::isOpen);
    }

    private Attempt newAttempt(StoredProfile profile, Terms terms, UUID person, int number, Instant now) {
        // A seed of its own and not of the attempt's id, which the learner is told.
        long seed = ids.next().getLeastSignificantBits();
        return Attempt.begin(
                ids.next(), profile.versionId(), profile.quizId(), person, number, seed, now, terms.deadline(now, 0),
                Marks.none(profile.profile().questions(), profile.profile().full()), SealKeys.fresh());
    }

    private void refuse(Terms.Obstacle obstacle) {
        throw new Refused(Refused.Kind.CONFLICT, obstacle.code(), obstacle.said(clock.getZone()));
    }

    /** Someone else's attempt reads as none. */
    private static Attempt own(Optional<Attempt> found, UUID person, UUID attempt) {
        return found.filter(one -> one.person().equals(person)).orElseThrow(() -> new NotFound("attempt " + attempt));
    }

    private Duration graceOf(StoredProfile profile) {
        return profile.profile().sitting().grace(grace);
    }

    private StoredProfile profileOf(Attempt attempt) {
        return quizzes.version(attempt.versionId());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the databases keep of an instant, so that the first answer and every later one say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
