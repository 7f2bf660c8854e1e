package vn.hocvuso.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.notification.control.Calendar;
import vn.hocvuso.notification.control.DailyRound;
import vn.hocvuso.notification.control.DigestRound;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.EscalationRepository;
import vn.hocvuso.notification.control.MailServer;
import vn.hocvuso.notification.control.MemoryRepository;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.OutboxRepository;
import vn.hocvuso.notification.control.Rehearsal;
import vn.hocvuso.notification.control.Responsible;
import vn.hocvuso.notification.control.RuleRepository;
import vn.hocvuso.notification.control.RunRepository;
import vn.hocvuso.notification.control.RunningCampaigns;
import vn.hocvuso.notification.control.Standings;
import vn.hocvuso.notification.control.TrialPeople;
import vn.hocvuso.notification.control.TrialRepository;
import vn.hocvuso.personnel.Offices;
import vn.hocvuso.personnel.control.OfficeQueries;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Transacted;

/** The parts of notification put together as the server would, on a database of a test. */
final class Post {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final Transacted transactions;
    final Sql sql;
    final SettableClock clock;
    final RuleRepository rules;
    final RunRepository runs;
    final NoticeRepository notices;
    final OutboxRepository outbox;
    final Calendar calendar = new Calendar("21:00", "06:00", Optional.of("SUNDAY"), "MONDAY");
    final Dispatch dispatch;
    final MailServer server;
    private final MemoryRepository memories;
    private final EscalationRepository escalations;
    private final DigestRound digests;

    /** @param mailPort 0: no mail server */
    Post(DataSource database, SettableClock clock, int mailPort) {
        this.clock = clock;
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        rules = new RuleRepository(sql);
        runs = new RunRepository(sql);
        notices = new NoticeRepository(sql);
        outbox = new OutboxRepository(sql);
        memories = new MemoryRepository(sql);
        escalations = new EscalationRepository(sql);
        server = server(clock, mailPort);
        dispatch = new Dispatch(notices, outbox, server, Optional.of("https://hoc.example/"));
        Responsible responsible = new Responsible(new Offices(new OfficeQueries(sql)), Optional.of("chính trị viên,trợ lý"));
        digests = new DigestRound(sql, memories, escalations, responsible, runs, dispatch);
    }

    private static MailServer server(Clock clock, int port) {
        Optional<String> host = port == 0 ? Optional.empty() : Optional.of("127.0.0.1");
        return new MailServer(clock, host, port, "none", Optional.empty(), Optional.empty(), Optional.of("hoc-vu-so@example.vn"));
    }

    Reminders reminders(RunningCampaigns campaigns, Standings standings, int atOnce) {
        DailyRound rounds = new DailyRound(standings, memories, runs, escalations, dispatch, atOnce);
        return new Reminders(campaigns, rules, runs, rounds, digests, calendar, clock);
    }

    private Rehearsal rehearsal(Standings standings) {
        return new Rehearsal(standings, memories, digests, new TrialPeople(sql));
    }

    /** The doors a trial goes through; everything is within the scope of whoever asks. */
    Trials trials(Standings standings) {
        Campaigns campaigns = new Campaigns(null, new CampaignQueries(sql), null, null, null, null, null, null, null, null, null, null);
        SeededIds ids = new SeededIds(9);
        return new Trials(
                campaigns, new RuleBook(campaigns, null, rules, calendar, new Fired<>(), clock), new TrialRepository(sql), new TrialPeople(sql), rehearsal(standings),
                new Jobs(new JobRepository(sql), new Fired<>(), ids, clock, 60), ids, clock);
    }

    void at(LocalDate day, String time) {
        clock.set(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    void rule(ReminderRules wish) {
        transactions.run(() -> {
            RulesView now = rules.of(RuleRepository.DEFAULTS, null);
            if (!rules.save(RuleRepository.DEFAULTS, wish, now.version(), "test", clock.instant())) {
                throw new AssertionError("the rules are as they were");
            }
        });
    }

    static ReminderRules weekly(Integer... escalateAfter) {
        return new ReminderRules(true, List.of(14, 7, 1), true, 7, 8, List.of(escalateAfter), List.of(30, 7));
    }

    /** Until nothing is left to do. */
    static void run(Transacted transactions, Reminders reminders) {
        boolean more;
        do {
            more = transactions.call(reminders::step);
        } while (more);
    }

    List<String> heard(UUID person) {
        return sql.list("select on_day, kind from notice where person_id = ? order by sent_at", row -> row.getString(1) + " " + row.getString(2), person);
    }
}
