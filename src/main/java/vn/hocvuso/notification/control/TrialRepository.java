package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.notification.ReminderRules;
import vn.hocvuso.notification.TrialView.Audience;
import vn.hocvuso.notification.TrialView.Count;
import vn.hocvuso.notification.TrialView.Level;
import vn.hocvuso.store.Sql;

/** Rules that are tried out, and what came of it. */
@ApplicationScoped
public class TrialRepository {
    private static final List<String> KINDS = List.of("before", "due", "overdue", "again", "expiring");
    private static final String DIGEST = "digest";

    private Sql sql;

    TrialRepository() {}

    @Inject
    public TrialRepository(Sql sql) {
        this.sql = sql;
    }

    /** What somebody is told: a kind of reminder and its stage, in the order in which they come. */
    public record Told(String kind, int stage) implements Comparable<Told> {
        private static final Comparator<Told> IN_ORDER = Comparator.<Told>comparingInt(told -> KINDS.indexOf(told.kind())).thenComparingInt(Told::stage);

        @Override
        public int compareTo(Told other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** @param audience of noughts, as is {@code looked}, until it is done */
    public record Row(
            UUID campaign, String code, LocalDate day, ReminderRules rules, String status, Instant finishedAt, long looked, Audience audience) {}

    public void add(UUID id, UUID campaign, String code, LocalDate day, ReminderRules rules, String by, Instant at) {
        sql.update(
                "insert into reminder_trial (id, campaign_id, campaign_code, on_day, before_days, on_due, every_days, most_times, escalate_after,"
                        + " expiring_days, switched_on, status, asked_at, asked_by, looked, audience, remaining, overdue, expiring)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, 0, 0, 0, 0, 0)",
                id, campaign, code, day, RuleRepository.text(rules.before()), rules.onDue(), rules.everyDays(), rules.mostTimes(),
                RuleRepository.text(rules.escalateAfter()), RuleRepository.text(rules.expiring()), rules.on(), at, by);
    }

    public Optional<Row> find(UUID id) {
        return sql.first("select * from reminder_trial where id = ?", TrialRepository::row, id);
    }

    private static Row row(ResultSet row) throws SQLException {
        Audience audience = new Audience(row.getLong("audience"), row.getLong("remaining"), row.getLong("overdue"), row.getLong("expiring"));
        return new Row(
                Sql.id(row, "campaign_id"), row.getString("campaign_code"), Sql.day(row, "on_day"), RuleRepository.rules(row), row.getString("status"),
                Sql.instant(row, "finished_at"), row.getLong("looked"), audience);
    }

    public void finish(UUID id, Rehearsal.Outcome outcome, Instant at) {
        Audience audience = outcome.audience();
        sql.update(
                "update reminder_trial set status = 'done', finished_at = ?, looked = ?, audience = ?, remaining = ?, overdue = ?, expiring = ? where id = ?",
                at, outcome.looked(), audience.people(), audience.remaining(), audience.overdue(), audience.expiring(), id);
        List<Object[]> rows = new ArrayList<>();
        outcome.counts().forEach((told, people) -> rows.add(new Object[] {id, told.kind(), told.stage(), people}));
        outcome.recipients().forEach((level, people) -> rows.add(new Object[] {id, DIGEST, level, people}));
        sql.insert("reminder_trial_count (trial_id, kind, stage, people)", rows);
    }

    public void fail(UUID id, Instant at) {
        sql.update("update reminder_trial set status = 'failed', finished_at = ? where id = ?", at, id);
    }

    /** Reminders by kind and stage, in their order. */
    public List<Count> counts(UUID id) {
        return sql.list(
                        "select kind, stage, people from reminder_trial_count where trial_id = ? and kind <> '" + DIGEST + "'",
                        row -> new Count(row.getString(1), row.getInt(2), row.getLong(3)), id)
                .stream()
                .sorted(Comparator.comparing(count -> new Told(count.kind(), count.stage())))
                .toList();
    }

    public List<Level> digests(UUID id) {
        return sql.list(
                "select stage, people from reminder_trial_count where trial_id = ? and kind = '" + DIGEST + "' order by stage",
                row -> new Level(row.getInt(1), row.getLong(2)), id);
    }

    /** Those that are over, of one person or from before a moment; one that is being counted is left alone. */
    public void forgetBefore(Instant moment) {
        sql.update("delete from reminder_trial where status <> 'queued' and asked_at < ?", moment);
    }

    public void forgetOf(String by) {
        sql.update("delete from reminder_trial where status <> 'queued' and asked_by = ?", by);
    }
}
