package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.hocvuso.notification.control.Calendar;
import vn.hocvuso.notification.control.DailyRound;
import vn.hocvuso.notification.control.DigestRound;
import vn.hocvuso.notification.control.RuleRepository;
import vn.hocvuso.notification.control.RunRepository;
import vn.hocvuso.notification.control.RunRepository.Round;
import vn.hocvuso.notification.control.RunningCampaigns;
import vn.hocvuso.notification.control.RunningCampaigns.Running;
import vn.hocvuso.notification.rule.ReminderDays;

/**
 * The day's work: everybody of every campaign whose rules are switched on is looked at once, and once a week the digests go up the
 * command. It advances step by step, each a transaction of its own, on whichever node has the turn.
 */
@ApplicationScoped
@Transactional
public class Reminders {
    private RunningCampaigns campaigns;
    private RuleRepository rules;
    private RunRepository runs;
    private DailyRound rounds;
    private DigestRound digests;
    private Calendar calendar;
    private Clock clock;

    Reminders() {}

    @Inject
    public Reminders(
            RunningCampaigns campaigns, RuleRepository rules, RunRepository runs, DailyRound rounds, DigestRound digests, Calendar calendar, Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.runs = runs;
        this.rounds = rounds;
        this.digests = digests;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * One step of the day's work.
     *
     * @return false: nothing is left to do now, nobody is to be disturbed, or another node has the turn
     */
    public boolean step() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        Instant at = clock.instant();
        return rules.isAnyOn() && !calendar.isQuiet(now) && runs.takeTurn() && (goOn(day, at) || begin(day, at) || digest(day, at));
    }

    private boolean goOn(LocalDate day, Instant at) {
        return runs.unfinished(day).map(round -> {
            if (isAsking(round, day)) {
                rounds.go(round, days(round), day, at);
            } else {
                runs.finish(day, round.campaign(), at);
            }
            return true;
        }).orElse(false);
    }

    /** Closed or switched off meanwhile: nothing more is said. */
    private boolean isAsking(Round round, LocalDate day) {
        return rules.of(round.campaign(), round.code()).rules().on() && campaigns.on(day).stream().anyMatch(one -> one.id().equals(round.campaign()));
    }

    private ReminderDays days(Round round) {
        return rules.of(round.campaign(), round.code()).rules().days();
    }

    /** Also later in the day: a campaign may have been switched on meanwhile. */
    private boolean begin(LocalDate day, Instant at) {
        boolean begun = false;
        for (Running campaign : campaigns.on(day)) {
            boolean on = rules.of(campaign.id(), campaign.code()).rules().on();
            begun |= on && runs.begin(day, campaign.id(), campaign.code(), at);
        }
        return begun;
    }

    /** Not before every round of the day is through. */
    private boolean digest(LocalDate day, Instant at) {
        LocalDate week = calendar.week(day);
        return runs.digest(week, at).map(reached -> {
            Round next = runs.undigested(day, week).orElse(null);
            if (next == null) {
                digests.send(week, reached, day, at);
            } else if (isAsking(next, day)) {
                digests.prepare(next.campaign(), days(next), week, day);
            } else {
                runs.digested(week, next.campaign());
            }
            return true;
        }).orElse(false);
    }
}
