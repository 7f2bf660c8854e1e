package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.quiz.control.AllowanceRepository;
import vn.hocvuso.quiz.control.Deadlines;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.rule.Terms.Granted;
import vn.hocvuso.unit.Units;

/** Other terms for one person or a unit. They hold from the moment they are granted, also for who is already sitting. */
@ApplicationScoped
@Transactional
public class Allowances {
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final int MOST_ATTEMPTS = 1000;
    private static final int SHOWN = 200;

    /** No start takes longer; several sweeps fall into it. */
    private static final Duration STILL_BEGINNING = Duration.ofMinutes(2);

    private AllowanceRepository allowances;
    private Deadlines deadlines;
    private QuizRepository quizzes;
    private People people;
    private Units units;
    private Ids ids;
    private Clock clock;
    private Event<DomainEvent> events;

    Allowances() {}

    @Inject
    public Allowances(
            AllowanceRepository allowances, Deadlines deadlines, QuizRepository quizzes, People people, Units units, Ids ids, Clock clock, Event<DomainEvent> events) {
        this.allowances = allowances;
        this.deadlines = deadlines;
        this.quizzes = quizzes;
        this.people = people;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What holds for people and units within the scope, the latest first, at most 200. */
    public List<Allowance> list(String slug, Caller.Scope scope) {
        return allowances.list(quiz(slug), scope, LocalDate.now(clock), SHOWN);
    }

    /**
     * Takes the place of what this person or unit was granted before.
     *
     * @param by service number of who grants
     * @throws NotFound there is no such test, or no such person or unit within the scope
     * @throws Refused  422 {@code invalid-fields}, {@code allowance-for-one}, {@code allowance-of-nothing}; 403 {@code own-attempt}
     */
    public Allowance grant(String slug, AllowanceWish wish, Caller.Scope scope, String by) {
        check(wish);
        UUID quiz = quiz(slug);
        LocalDate today = LocalDate.now(clock);
        PersonView person = wish.serviceNumber() == null ? null : people.view(wish.serviceNumber(), today, scope);
        UUID unit = wish.unit() == null ? null : units.view(wish.unit(), today, scope).id();
        if (by.equals(wish.serviceNumber())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-attempt");
        }
        UUID id = ids.next();
        Granted granted = new Granted(wish.opensAt(), wish.closesAt(), wish.minutes(), wish.attempts());
        allowances.add(id, quiz, person == null ? null : person.id(), unit, granted, wish.reason(), by, now());
        apply(quiz, today);
        boolean placed = person != null && person.unitId() != null;
        events.fire(new AllowanceGranted(
                slug, person == null ? wish.unit() : person.serviceNumber(), person == null ? unit : placed ? person.unitId() : Caller.WHOLE, wish));
        return allowances.find(quiz, id, scope, today).orElseThrow();
    }

    private static void check(AllowanceWish wish) {
        if ((wish.serviceNumber() == null) == (wish.unit() == null)) {
            throw new Refused("allowance-for-one");
        }
        if (wish.opensAt() == null && wish.closesAt() == null && wish.minutes() == null && wish.attempts() == null) {
            throw new Refused("allowance-of-nothing");
        }
        new Refused.Checks()
                .that(within(wish.minutes(), LONGEST_MINUTES), "minutes", "out-of-range", 0, LONGEST_MINUTES)
                .that(within(wish.attempts(), MOST_ATTEMPTS), "attempts", "out-of-range", 0, MOST_ATTEMPTS)
                .that(wish.opensAt() == null || wish.closesAt() == null || wish.opensAt().isBefore(wish.closesAt()), "closesAt", "closes-before-opening")
                .text(wish.reason(), "reason", 400)
                .orRefuse();
    }

    private static boolean within(Integer value, int most) {
        return value == null || value >= 0 && value <= most;
    }

    /** @throws NotFound nothing of this test that holds within the scope */
    public void end(String slug, UUID allowance, Caller.Scope scope) {
        UUID quiz = quiz(slug);
        LocalDate today = LocalDate.now(clock);
        Allowance ending = allowances.find(quiz, allowance, scope, today).orElseThrow(() -> new NotFound("allowance " + allowance));
        if (allowances.end(quiz, allowance, now())) {
            apply(quiz, today);
            events.fire(new AllowanceEnded(slug, ending.serviceNumber() == null ? ending.unit() : ending.serviceNumber()));
        }
    }

    /**
     * What was granted within the last minutes once more, for who was just beginning then: neither saw the other. Those who have it
     * already keep what they have.
     */
    public void settle() {
        allowances.changedSince(now().minus(STILL_BEGINNING)).forEach(quiz -> apply(quiz, LocalDate.now(clock)));
    }

    private void apply(UUID quiz, LocalDate today) {
        AllowanceRepository.TermsOf terms = version -> quizzes.version(version).profile().terms();
        Set<UUID> moved = allowances.moved(quiz, terms, today, now()).keySet();
        if (!moved.isEmpty()) {
            deadlines.hold(moved);
            // Looked at again: somebody else may have given one of them more time meanwhile.
            Map<UUID, Instant> held = allowances.moved(quiz, terms, today, now());
            held.keySet().retainAll(moved);
            allowances.move(held);
        }
    }

    private UUID quiz(String slug) {
        return quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug)).quizId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
