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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.Deadlines;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.RoomQueries;
import vn.hocvuso.quiz.control.RoomQueries.Held;
import vn.hocvuso.quiz.control.RoomQueries.Look;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.unit.Units;

/** A test while it is being sat, for who supervises: who is in, how far, who is gone; more time, and a second chance. */
@ApplicationScoped
@Transactional
public class TestRoom {
    /** The player is heard of every minute; two and a half without a sign is more than a slow network. */
    private static final Duration SILENCE = Duration.ofSeconds(150);
    private static final Duration STAYS_SHOWN = Duration.ofHours(12);
    private static final Duration REOPENABLE = Duration.ofDays(7);
    private static final int MOST_MINUTES = 240;

    private RoomQueries room;
    private Deadlines deadlines;
    private AttemptRepository attempts;
    private QuizRepository quizzes;
    private Units units;
    private Clock clock;
    private Event<DomainEvent> events;
    private Event<AttemptReopened> reopened;

    TestRoom() {}

    @Inject
    public TestRoom(
            RoomQueries room,
            Deadlines deadlines,
            AttemptRepository attempts,
            QuizRepository quizzes,
            Units units,
            Clock clock,
            Event<DomainEvent> events,
            Event<AttemptReopened> reopened) {
        this.room = room;
        this.deadlines = deadlines;
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.units = units;
        this.clock = clock;
        this.events = events;
        this.reopened = reopened;
    }

    /** Tests that people within the scope are sitting at this moment. */
    public List<Room> rooms(Caller.Scope scope) {
        return room.rooms(scope, LocalDate.now(clock));
    }

    /**
     * @param unit code; null: everywhere within the scope
     * @throws NotFound no such test, or no such unit within the scope
     */
    public RoomView view(String slug, String unit, Page.Request page, Caller.Scope scope) {
        StoredProfile profile = profile(slug);
        Look look = look(profile, unit, scope);
        RoomQueries.Counts counts = room.counts(look);
        Page<Sitter> sitters = new Page<>(room.sitters(look, page), (long) counts.in() + counts.over(), page.page(), page.size());
        return new RoomView(profile.summary(), counts.in(), counts.lost(), counts.over(), now(), sitters);
    }

    /**
     * More time for those who sit and have a deadline; a deadline that has just gone by is counted from now. Nobody gives it to
     * themselves.
     *
     * @param only attempts; null: everybody in the room
     * @param by   service number of who gives
     * @return how many got it
     * @throws NotFound no such test or unit within the scope
     * @throws Refused  422 {@code invalid-fields}; 409 {@code nobody-to-extend}
     */
    public int extend(String slug, String unit, Collection<UUID> only, int minutes, Caller.Scope scope, String by) {
        new Refused.Checks().that(minutes >= 1 && minutes <= MOST_MINUTES, "minutes", "out-of-range", 1, MOST_MINUTES).orRefuse();
        Look look = look(profile(slug), unit, scope);
        List<Held> sitting = held(look, only);
        Instant now = now();
        List<Object[]> rows = new ArrayList<>();
        List<String> who = new ArrayList<>();
        for (Held held : sitting) {
            if (held.deadline() != null && !held.serviceNumber().equals(by)) {
                Instant from = held.deadline().isBefore(now) ? now : held.deadline();
                Instant deadline = from.plus(Duration.ofMinutes(minutes));
                int extra = held.extraSeconds() + (int) Duration.between(held.deadline(), deadline).toSeconds();
                rows.add(new Object[] {deadline, extra, held.attempt()});
                who.add(held.serviceNumber());
            }
        }
        if (rows.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "nobody-to-extend");
        }
        room.extend(rows);
        events.fire(new TestTimeExtended(slug, minutes, who));
        return rows.size();
    }

    private List<Held> held(Look look, Collection<UUID> only) {
        if (only != null && only.isEmpty()) {
            return List.of();
        }
        Set<UUID> sitting = room.open(look, only).stream().map(Held::attempt).collect(Collectors.toSet());
        deadlines.hold(sitting);
        return room.open(look, only).stream().filter(one -> sitting.contains(one.attempt())).toList();
    }

    /**
     * An attempt that is over takes answers again, for so many minutes; what it came to counts no longer. Where the review has
     * shown the key there is no way back: another attempt can be granted instead.
     *
     * @param minutes of no meaning where the test has no time limit
     * @throws NotFound no such attempt within the scope
     * @throws Refused  422 {@code invalid-fields}; 403 {@code own-attempt}; 409 {@code attempt-not-over}, {@code reopen-passed},
     *                  {@code reopen-after-key}, {@code reopen-too-late}, {@code another-attempt-open}
     */
    public void reopen(UUID attempt, int minutes, String reason, Caller.Scope scope, String by) {
        new Refused.Checks()
                .that(minutes >= 1 && minutes <= MOST_MINUTES, "minutes", "out-of-range", 1, MOST_MINUTES)
                .text(reason, "reason", 400)
                .orRefuse();
        Held held = room.find(attempt, scope, LocalDate.now(clock)).orElseThrow(() -> new NotFound("attempt " + attempt));
        if (held.serviceNumber().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-attempt");
        }
        Attempt ended = attempts.lock(attempt).orElseThrow();
        StoredProfile profile = quizzes.version(ended.versionId());
        Instant now = now();
        obstacle(ended, profile, now);
        Instant base = profile.profile().terms().deadline(ended.startedAt(), 0);
        Instant deadline = ended.deadline() == null ? null : now.plus(Duration.ofMinutes(minutes));
        int extra = base == null || deadline == null ? held.extraSeconds() : (int) Duration.between(base, deadline).toSeconds();
        if (!attempts.reopen(ended, deadline, extra)) {
            throw new Refused(Refused.Kind.CONFLICT, "another-attempt-open");
        }
        reopened.fire(new AttemptReopened(attempt, ended.person(), held.serviceNumber(), ended.quizId(), profile.slug(), reason, by));
    }

    private void obstacle(Attempt ended, StoredProfile profile, Instant now) {
        if (ended.isOpen()) {
            throw new Refused(Refused.Kind.CONFLICT, "attempt-not-over");
        }
        if (ended.passed()) {
            throw new Refused(Refused.Kind.CONFLICT, "reopen-passed");
        }
        if (profile.profile().review().showsKey()) {
            throw new Refused(Refused.Kind.CONFLICT, "reopen-after-key");
        }
        if (ended.finishedAt().plus(REOPENABLE).isBefore(now)) {
            throw new Refused(Refused.Kind.CONFLICT, "reopen-too-late", REOPENABLE.toDays());
        }
        if (attempts.latest(ended.quizId(), ended.person()).open() != null) {
            throw new Refused(Refused.Kind.CONFLICT, "another-attempt-open");
        }
    }

    private Look look(StoredProfile profile, String unit, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        UUID below = unit == null ? null : units.view(unit, today, scope).id();
        Instant now = now();
        return new Look(profile.quizId(), below, scope, today, now.minus(STAYS_SHOWN), now.minus(SILENCE));
    }

    private StoredProfile profile(String slug) {
        return quizzes.latest(slug).orElseThrow(() -> new NotFound("quiz " + slug));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
