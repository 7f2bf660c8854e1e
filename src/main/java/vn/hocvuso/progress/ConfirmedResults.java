package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ReferredResults;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;

/** Results from elsewhere once they are confirmed, and all of one reference taken back. */
@ApplicationScoped
@Transactional
public class ConfirmedResults {
    /** By which results of one confirmation are found again. It says nothing of two people: a file may say the same. */
    private static final String CONFIRMED = "outside ";

    private ResultRepository results;
    private ReferredResults referred;
    private ResultQueries queries;
    private Event<ResultsChanged> changed;
    private Event<DomainEvent> events;
    private Clock clock;

    ConfirmedResults() {}

    @Inject
    public ConfirmedResults(
            ResultRepository results, ReferredResults referred, ResultQueries queries, Event<ResultsChanged> changed, Event<DomainEvent> events, Clock clock) {
        this.results = results;
        this.referred = referred;
        this.queries = queries;
        this.changed = changed;
        this.events = events;
        this.clock = clock;
    }

    /** @param number of what was confirmed */
    public static String reference(String number) {
        return CONFIRMED + number;
    }

    static String number(String reference) {
        return reference.substring(CONFIRMED.length());
    }

    /**
     * Each counts from the day it was earned. One that is recorded already is left alone.
     *
     * @param confirmed at most 1 000, of one course or test
     * @param code      its slug, with its title
     * @param finalTest a test of its own and not one within a course
     * @param by        who typed them in
     */
    public void record(List<ConfirmedResult> confirmed, String reference, String code, String title, boolean finalTest, String by) {
        Set<UUID> people = new HashSet<>();
        for (ConfirmedResult one : confirmed) {
            Recorded right = new Recorded(
                    one.person(), one.kind(), one.item(), one.outcome(), one.earnedOn(), one.source(), one.score(), one.maxScore(), reference);
            if (!referred.stands(right)) {
                referred.confirm(results.correct(null, right, now(), by));
                events.fire(ResultRecorded.of(right, queries.owner(one.person(), one.earnedOn()), code, title, finalTest));
                people.add(one.person());
            }
        }
        announce(people);
    }

    /** Whose results of the reference count, in the order of names; what a file brought under the same reference is not among them. */
    public List<StandingResult> standing(String reference) {
        return referred.owners(reference);
    }

    /**
     * Those of the reference that two people stand behind and that still count do so on no day any more.
     *
     * @param person whose; null: everybody's
     * @return how many there were
     */
    public int revoke(String reference, UUID person, String reason, String by) {
        Set<UUID> people = new HashSet<>();
        List<UUID> standing = referred.standing(reference, person);
        for (UUID result : standing) {
            results.revoke(result, now(), by, reason);
            Recorded was = queries.recorded(result);
            ResultQueries.Owner owner = queries.owner(was.person(), was.earnedOn());
            events.fire(new ResultRevoked(
                    result, was.person(), owner.serviceNumber(), owner.unit(), was.kind(), was.item(), was.outcome(), was.earnedOn(), reason));
            people.add(was.person());
        }
        announce(people);
        return standing.size();
    }

    private void announce(Set<UUID> people) {
        if (!people.isEmpty()) {
            changed.fire(new ResultsChanged(people));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
