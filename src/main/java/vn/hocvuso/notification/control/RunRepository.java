package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.ReminderRun;
import vn.hocvuso.store.Sql;

/** How far the rounds of a day and the digest of a week have come: what a node finds when it goes on where another stopped. */
@ApplicationScoped
public class RunRepository {
    public static final UUID START = new UUID(0, 0);

    private Sql sql;

    RunRepository() {}

    @Inject
    public RunRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param reached everybody up to this id has been looked at */
    public record Round(UUID campaign, String code, UUID reached) {}

    /** The turn until the transaction ends; false: another node has it. */
    public boolean takeTurn() {
        return sql.first("select name from notification_worker where name = 'reminders' for update skip locked", row -> true).isPresent();
    }

    public boolean begin(LocalDate day, UUID campaign, String code, Instant at) {
        return sql.update(
                        "insert into reminder_run (on_day, campaign_id, campaign_code, reached, people, sent, started_at) values (?, ?, ?, ?, 0, 0, ?)"
                                + " on conflict do nothing",
                        day, campaign, code, START, at)
                > 0;
    }

    public Optional<Round> unfinished(LocalDate day) {
        return sql.first(
                "select campaign_id, campaign_code, reached from reminder_run where on_day = ? and finished_at is null order by campaign_code limit 1",
                row -> new Round(Sql.id(row, "campaign_id"), row.getString("campaign_code"), Sql.id(row, "reached")), day);
    }

    public void advance(LocalDate day, UUID campaign, UUID reached, int people, int sent) {
        sql.update(
                "update reminder_run set reached = ?, people = people + ?, sent = sent + ? where on_day = ? and campaign_id = ?",
                reached, people, sent, day, campaign);
    }

    public void finish(LocalDate day, UUID campaign, Instant at) {
        sql.update("update reminder_run set finished_at = ? where on_day = ? and campaign_id = ?", at, day, campaign);
    }

    /** The day's finished rounds whose lines are not yet in the week's digest. */
    public Optional<Round> undigested(LocalDate day, LocalDate week) {
        return sql.first(
                "select r.campaign_id, r.campaign_code, r.reached from reminder_run r where r.on_day = ? and r.finished_at is not null"
                        + " and not exists (select 1 from digest_campaign d where d.week = ? and d.campaign_id = r.campaign_id)"
                        + " order by r.campaign_code limit 1",
                row -> new Round(Sql.id(row, "campaign_id"), row.getString("campaign_code"), Sql.id(row, "reached")), day, week);
    }

    public void digested(LocalDate week, UUID campaign) {
        sql.update("insert into digest_campaign (week, campaign_id) values (?, ?)", week, campaign);
    }

    /** The last recipient reached of a week's digest that is not through; empty: it is. */
    public Optional<UUID> digest(LocalDate week, Instant at) {
        sql.update("insert into digest_run (week, reached, sent, started_at) values (?, ?, 0, ?) on conflict do nothing", week, START, at);
        return sql.first("select reached from digest_run where week = ? and finished_at is null", row -> Sql.id(row, "reached"), week);
    }

    public void advanceDigest(LocalDate week, UUID reached, int sent) {
        sql.update("update digest_run set reached = ?, sent = sent + ? where week = ?", reached, sent, week);
    }

    public void finishDigest(LocalDate week, Instant at) {
        sql.update("update digest_run set finished_at = ? where week = ?", at, week);
    }

    public Page<ReminderRun> list(Page.Request page) {
        List<ReminderRun> items = sql.list(
                "select r.on_day, r.campaign_code, c.name, r.people, r.sent, r.started_at, r.finished_at from reminder_run r"
                        + " left join campaign_named c on c.id = r.campaign_id order by r.on_day desc, r.campaign_code offset " + page.offset()
                        + " rows fetch next " + page.size() + " rows only",
                RunRepository::run);
        return new Page<>(items, sql.list("select count(*) from reminder_run", row -> row.getLong(1)).get(0), page.page(), page.size());
    }

    private static ReminderRun run(ResultSet row) throws SQLException {
        return new ReminderRun(
                Sql.day(row, "on_day"), row.getString("campaign_code"), row.getString("name"), row.getLong("people"), row.getLong("sent"),
                Sql.instant(row, "started_at"), Sql.instant(row, "finished_at"));
    }
}
