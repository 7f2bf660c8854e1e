package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.control.ActRepository;
import vn.hocvuso.personnel.control.ActRepository.Act;
import vn.hocvuso.personnel.control.CareerRepository;
import vn.hocvuso.personnel.control.CareerRepository.Changed;
import vn.hocvuso.personnel.control.CareerRepository.Known;
import vn.hocvuso.personnel.control.PeopleQueries;
import vn.hocvuso.personnel.control.Places;
import vn.hocvuso.personnel.control.StatusRepository;
import vn.hocvuso.personnel.rule.Career;
import vn.hocvuso.personnel.rule.CareerChange;
import vn.hocvuso.personnel.rule.Departure;
import vn.hocvuso.personnel.rule.PersonalFacts;
import vn.hocvuso.personnel.rule.Posting;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.personnel.rule.Statuses;

/**
 * The door for acts on one person: what life brings holds from a day on, a correction says what was true in the past; either way
 * what stood on record before can still be read. Every posting an act touches lies within the clerk's scope (else 403); whoever
 * is not within it at all is not there (404).
 */
@ApplicationScoped
@Transactional
public class Careers {
    /** Acts shown of one person. */
    private static final int ACTS = 200;

    @Inject
    CareerRepository careers;

    @Inject
    StatusRepository statuses;

    @Inject
    ActRepository acts;

    @Inject
    PeopleQueries queries;

    @Inject
    Places places;

    @Inject
    Event<PeopleChanged> changes;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @throws Refused 409 {@code service-number-taken}; 422 for what makes no sense */
    public void enlist(Newcomer newcomer, Clerk clerk) {
        places.holdStill();
        LocalDate today = LocalDate.now(clock);
        PersonalFacts.require(newcomer.serviceNumber(), newcomer.fullName(), newcomer.birthYear(), today);
        if (queries.idOf(newcomer.serviceNumber()).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "service-number-taken", newcomer.serviceNumber());
        }
        UUID id = ids.next();
        Career career = Career.of(List.of()).movedOn(newcomer.from(), places.read(newcomer.place(), null));
        Changed person = new Changed(id, newcomer.serviceNumber(), null, new CareerChange.Names(newcomer.fullName(), newcomer.birthYear()), career);
        places.require(person, clerk.scope(), today);
        Act act = act(id, "enlisted", newcomer.from(), null, null, clerk);
        careers.enlist(person, act);
        announce(person, act);
    }

    /**
     * Another unit, group, rank, position or cohort from the day on; for somebody off the roll, the return to it.
     *
     * @throws Refused 409 {@code posting-begins-then}; 422 for what makes no sense
     */
    public void post(String serviceNumber, LocalDate from, PlaceWish wish, String reason, Clerk clerk) {
        places.holdStill();
        Known known = subject(serviceNumber, clerk);
        Posting there = known.career().on(from);
        Career after = known.career().movedOn(from, places.read(wish, there == null ? null : there.place()));
        change(serviceNumber, known, after, act(known.id(), there == null ? "returned" : "posted", from, null, reason, clerk), clerk);
    }

    /**
     * Off the roll after the last day. The same last day again tells the cause anew.
     *
     * @throws Refused 422 {@code not-on-roll}
     */
    public void leave(String serviceNumber, LocalDate lastDay, Departure as, String reason, Clerk clerk) {
        places.holdStill();
        Known known = subject(serviceNumber, clerk);
        Act act = act(known.id(), "left", lastDay.plusDays(1), as.code(), reason, clerk);
        change(serviceNumber, known, known.career().endedAfter(lastDay), act, clerk);
    }

    /**
     * @param days with {@code status} active only their first counts: back to duty from then on
     * @throws Refused 409 {@code status-held}; 422 {@code status-none-to-end}
     */
    public void status(String serviceNumber, Status status, Period days, String reason, Clerk clerk) {
        Known known = subject(serviceNumber, clerk);
        Act act = act(known.id(), "status", days.from(), status.code(), reason, clerk);
        change(serviceNumber, known, act, before -> status == Status.ACTIVE
                ? before.activeFrom(days.from())
                : before.with(new Statuses.Held(status, days)));
    }

    /** The name or the year of birth was, or is now, another. */
    public void rename(String serviceNumber, String fullName, Integer birthYear, String reason, Clerk clerk) {
        Known known = subject(serviceNumber, clerk);
        LocalDate today = LocalDate.now(clock);
        PersonalFacts.require(serviceNumber, fullName, birthYear, today);
        CareerChange.Names names = new CareerChange.Names(fullName, birthYear);
        if (names.equals(known.names())) {
            throw new Refused("nothing-changed");
        }
        Act act = act(known.id(), "renamed", today, null, reason, clerk);
        Changed person = new Changed(known.id(), serviceNumber, known, names, known.career());
        careers.save(person, act);
        announce(person, act);
    }

    /** @throws Refused 422 {@code no-such-posting}, {@code last-posting}, {@code two-units-on-one-day} and for what makes no sense */
    public void correct(String serviceNumber, PostingCorrection correction, String reason, Clerk clerk) {
        places.holdStill();
        Known known = subject(serviceNumber, clerk);
        Posting wrong = known.career().on(correction.of());
        Posting right = correction.never() || wrong == null ? null : new Posting(
                new Period(
                        correction.from() == null ? wrong.days().from() : correction.from(),
                        until(correction.to(), wrong.days())),
                places.read(correction.place(), wrong.place()));
        Act act = act(known.id(), "corrected", earlier(correction.of(), correction.from()), null, reason, clerk);
        Career after = known.career().corrected(correction.of(), right);
        if (after.equals(known.career())) {
            throw new Refused("nothing-changed");
        }
        change(serviceNumber, known, after, act, clerk);
    }

    /** @throws Refused 422 {@code no-such-status}; 409 {@code status-held} */
    public void correct(String serviceNumber, StatusCorrection correction, String reason, Clerk clerk) {
        Known known = subject(serviceNumber, clerk);
        Status wrong = Status.named(correction.status()).orElseThrow(() -> new Refused("no-such-status", correction.of()));
        Act act = act(known.id(), "corrected", earlier(correction.of(), correction.from()), wrong.code(), reason, clerk);
        change(serviceNumber, known, act, before -> {
            Statuses.Held held = before.beginning(wrong, correction.of());
            return before.corrected(held, correction.never() ? null : right(held, correction));
        });
    }

    private static Statuses.Held right(Statuses.Held wrong, StatusCorrection correction) {
        String text = correction.right();
        Status status = text == null ? wrong.status() : Status.named(text).orElseThrow(() -> new Refused("unknown-person-status", text));
        LocalDate from = correction.from() == null ? wrong.days().from() : correction.from();
        return new Statuses.Held(status, new Period(from, until(correction.to(), wrong.days())));
    }

    private static LocalDate until(LocalDate lastDay, Period known) {
        return lastDay == null ? known.until() : lastDay.equals(Period.OPEN) ? Period.OPEN : lastDay.plusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Acts wait for one another at the person's row. */
    private Known subject(String serviceNumber, Clerk clerk) {
        UUID person = seen(serviceNumber, clerk.scope()).orElseThrow(() -> new NotFound("person " + serviceNumber));
        careers.lock(person);
        return careers.known(Set.of(serviceNumber)).get(serviceNumber);
    }

    /** Off the roll somebody is still seen by whoever administers the unit left last: only so can they come back. */
    private Optional<UUID> seen(String serviceNumber, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return queries.idOf(serviceNumber)
                .filter(person -> queries.lastUnit(person, today).map(unit -> places.covers(scope, unit, today)).orElse(scope.whole()));
    }

    private Act act(UUID person, String kind, LocalDate onDay, String detail, String reason, Clerk clerk) {
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        if (said == null && Set.of("corrected", "renamed").contains(kind)) {
            throw new Refused("reason-missing");
        }
        return new Act(ids.next(), person, kind, onDay, detail, said, clerk.serviceNumber(), clock.instant());
    }

    private void change(String serviceNumber, Known known, Career after, Act act, Clerk clerk) {
        Changed person = new Changed(known.id(), serviceNumber, known, known.names(), after);
        places.require(person, clerk.scope(), LocalDate.now(clock));
        careers.save(person, act);
        announce(person, act);
    }

    private void change(String serviceNumber, Known known, Act act, UnaryOperator<Statuses> change) {
        statuses.change(known.id(), act, change);
        changes.fire(new PeopleChanged(Set.of(known.id())));
        fire(serviceNumber, act, known.career());
    }

    private void announce(Changed person, Act act) {
        changes.fire(new PeopleChanged(Set.of(person.id())));
        fire(person.serviceNumber(), act, person.career());
    }

    private void fire(String serviceNumber, Act act, Career career) {
        List<Posting> postings = career.postings();
        Posting there = career.on(LocalDate.now(clock));
        Posting last = there != null || postings.isEmpty() ? there : postings.get(postings.size() - 1);
        UUID unit = last == null ? Caller.WHOLE : last.place().unit();
        events.fire(new CareerWritten(serviceNumber, act.kind(), act.onDay(), unit, act.detail(), act.reason()));
    }

    /** Somebody as of today whom an administrator of this scope may act on, on the roll or off it; else empty. */
    public Optional<PersonView> person(String serviceNumber, Caller.Scope scope) {
        return seen(serviceNumber, scope).flatMap(person -> queries.byId(person, LocalDate.now(clock)));
    }

    /** What was written down about somebody, the latest first, each with what stood before. */
    public List<ActView> acts(UUID person) {
        return acts.of(person, ACTS);
    }

    /** The postings on record, the latest first; the caller has seen the person, as for all that follow. */
    public List<PostingView> postings(UUID person) {
        return queries.postings(person);
    }

    /** The statuses on record, the latest first. */
    public List<StatusView> statuses(UUID person) {
        return queries.statuses(person);
    }

    /** The postings as they stood on record at the moment. */
    public List<PostingView> postingsKnownAt(UUID person, Instant moment) {
        return acts.postingsKnownAt(person, moment);
    }

    /** The statuses as they stood on record at the moment. */
    public List<StatusView> statusesKnownAt(UUID person, Instant moment) {
        return acts.statusesKnownAt(person, moment);
    }
}
