package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.control.Rehearsal;
import vn.hocvuso.notification.control.TrialPeople;
import vn.hocvuso.notification.control.TrialRepository;
import vn.hocvuso.notification.control.TrialRepository.Row;
import vn.hocvuso.notification.control.TrialRepository.Told;

/**
 * Reminder rules tried out before they are switched on: everybody of a campaign is looked at in the background as on that day, and nobody
 * is told anything. Counts are of everybody, however many they are.
 */
@ApplicationScoped
@Transactional
public class Trials {
    /** Kind of its jobs. */
    public static final String JOB = "reminder-trial";

    private static final Duration KEPT = Duration.ofDays(1);

    private Campaigns campaigns;
    private RuleBook book;
    private TrialRepository trials;
    private TrialPeople people;
    private Rehearsal rehearsal;
    private Jobs jobs;
    private Ids ids;
    private Clock clock;

    Trials() {}

    @Inject
    public Trials(
            Campaigns campaigns, RuleBook book, TrialRepository trials, TrialPeople people, Rehearsal rehearsal, Jobs jobs, Ids ids, Clock clock) {
        this.campaigns = campaigns;
        this.book = book;
        this.trials = trials;
        this.people = people;
        this.rehearsal = rehearsal;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues a trial; the ones this person asked for before are gone then.
     *
     * @param wish  null: the rules that hold
     * @param scope as for {@link RuleBook#save}: the counts are of the whole campaign
     * @param by    service number
     * @return what {@link #of} opens
     * @throws Refused 403 {@code forbidden}; 422 {@code preview-day}, {@code invalid-fields}
     */
    public UUID begin(String campaign, ReminderRules wish, LocalDate day, Caller.Scope scope, String by) {
        requireRight(campaign, scope);
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            throw new Refused("preview-day", today, today.plusYears(1));
        }
        ReminderRules asked = wish == null ? book.of(campaign, scope).rules() : wish;
        asked.check();
        trials.forgetOf(by);
        UUID id = ids.next();
        trials.add(id, campaigns.terms(campaign, scope).id(), campaign, day, asked, by, clock.instant());
        jobs.add(JOB, id);
        return id;
    }

    /** They tell how things stood on a day, and name people: a day later they are gone. */
    public void forgetOld() {
        trials.forgetBefore(clock.instant().minus(KEPT));
    }

    private void requireRight(String campaign, Caller.Scope scope) {
        if (!book.mayChange(campaign, scope)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** @throws NotFound no such trial, or it has gone */
    public TrialView of(UUID id, Caller.Scope scope) {
        Row row = row(id, scope);
        boolean done = row.status().equals("done");
        Optional<Jobs.Progress> way = row.finishedAt() == null ? jobs.progress(id) : Optional.empty();
        return new TrialView(
                id, row.code(), campaigns.terms(row.code(), scope).name(), row.day(), row.rules(),
                way.filter(Jobs.Progress::running).map(running -> "running").orElse(row.status()), way.map(Jobs.Progress::done).orElse(row.looked()),
                way.map(Jobs.Progress::all).orElse(row.looked()), done ? row.audience() : null, done ? trials.counts(id) : List.of(),
                done ? trials.digests(id) : List.of(), row.finishedAt());
    }

    /**
     * The names behind a count, in the order in which they were recorded.
     *
     * @param reader whose language the messages are in
     * @throws NotFound no such trial, or nobody would be told that
     */
    public Page<TrialPerson> people(UUID id, String kind, int stage, Page.Request page, Caller.Scope scope, Locale reader) {
        Row row = row(id, scope);
        long total = trials.counts(id).stream()
                .filter(count -> count.kind().equals(kind) && count.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new NotFound(kind + " " + stage + " of trial " + id))
                .people();
        return people.list(id, new Told(kind, stage), total, campaigns.terms(row.code(), scope).name(), row.day(), page, reader);
    }

    private Row row(UUID id, Caller.Scope scope) {
        Row row = trials.find(id).orElseThrow(() -> new NotFound("trial " + id));
        requireRight(row.code(), scope);
        return row;
    }

    /** Looks at everybody and writes down what came of it, in one transaction: counts, names and the end of the job are there together or not at all. */
    @Transactional(TxType.REQUIRES_NEW)
    public void run(UUID id, Hold hold) {
        Row row = trials.find(id).orElse(null);
        if (row != null) {
            long all = rehearsal.audience(row.campaign(), row.day());
            hold.progress(0, all);
            Rehearsal.Outcome outcome = rehearsal.of(id, row.campaign(), row.rules().days(), row.day(), looked -> hold.progress(looked, Math.max(all, looked)));
            trials.finish(id, outcome, clock.instant());
        }
        hold.end();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void fail(UUID id, Hold hold) {
        trials.fail(id, clock.instant());
        hold.end();
    }
}
