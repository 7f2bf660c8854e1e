package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.coverage.rule.Effect;
import vn.hocvuso.store.Sql;

/** Effects of drafts on their way: queued, counted under a lease of one node, done or failed. */
@ApplicationScoped
public class EffectRepository {
    private static final String FREE = "(status = 'queued' or status = 'running' and worker_until < ?)";

    @Inject
    private Sql sql;

    public EffectRepository() {}

    public EffectRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param figures zeros until it is done */
    public record Row(
            String status, long counted, long total, LocalDate asOf, Instant finishedAt, String failure, Effect.Figures figures) {}

    public void queue(UUID draft, Instant now) {
        sql.update(
                """
                insert into coverage_effect (draft_id, status, queued_at, counted, total, added, removed, late, overdue_now,
                  on_roll_before, on_roll_after, exempt_before, exempt_after, passed_before, passed_after, overdue_before, overdue_after)
                values (?, 'queued', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""",
                draft, now);
    }

    /** The oldest that waits, or whose node has gone silent; now this node's. */
    public Optional<UUID> claim(Instant now, Instant until) {
        return sql.first(
                        "select draft_id from coverage_effect where " + FREE + " order by queued_at, draft_id fetch first 1 rows only",
                        row -> Sql.id(row, "draft_id"),
                        now)
                .filter(draft -> sql.update(
                        "update coverage_effect set status = 'running', worker_until = ?, counted = 0 where draft_id = ? and " + FREE,
                        until, draft, now) == 1);
    }

    public void begin(UUID draft, LocalDate asOf, long total) {
        sql.update("update coverage_effect set as_of = ?, total = ? where draft_id = ?", asOf, total, draft);
    }

    public Instant lease(UUID draft) {
        return sql.first("select worker_until from coverage_effect where draft_id = ?", row -> Sql.instant(row, "worker_until"), draft).orElseThrow();
    }

    /** @return false when another node has taken it over meanwhile */
    public boolean progress(UUID draft, long counted, Instant mine, Instant until) {
        return sql.update(
                "update coverage_effect set counted = ?, worker_until = ? where draft_id = ? and status = 'running' and worker_until = ?",
                counted, until, draft, mine) == 1;
    }

    /** @return false when another node has taken it over meanwhile; then nothing was written */
    public boolean finish(UUID draft, Effect.Figures figures, Instant mine, Instant now) {
        Effect.Side before = figures.before();
        Effect.Side after = figures.after();
        return sql.update(
                """
                update coverage_effect set status = 'done', counted = total, finished_at = ?, added = ?, removed = ?, late = ?, overdue_now = ?,
                  on_roll_before = ?, on_roll_after = ?, exempt_before = ?, exempt_after = ?,
                  passed_before = ?, passed_after = ?, overdue_before = ?, overdue_after = ?
                  where draft_id = ? and status = 'running' and worker_until = ?""",
                now, figures.added(), figures.removed(), figures.late(), figures.overdueNow(),
                before.onRoll(), after.onRoll(), before.exempt(), after.exempt(),
                before.passed(), after.passed(), before.overdue(), after.overdue(), draft, mine) == 1;
    }

    /** Unless it is done: another node may have taken it over. */
    public void fail(UUID draft, String code, Instant now) {
        sql.update("update coverage_effect set status = 'failed', failure = ?, finished_at = ? where draft_id = ? and status = 'running'", code, now, draft);
    }

    public Optional<Row> find(UUID draft) {
        return sql.first(
                "select * from coverage_effect where draft_id = ?",
                row -> new Row(
                        row.getString("status"),
                        row.getLong("counted"),
                        row.getLong("total"),
                        Sql.day(row, "as_of"),
                        Sql.instant(row, "finished_at"),
                        row.getString("failure"),
                        figures(row)),
                draft);
    }

    private static Effect.Figures figures(ResultSet row) throws SQLException {
        return new Effect.Figures(
                row.getLong("added"), row.getLong("removed"), row.getLong("late"), row.getLong("overdue_now"), side(row, "before"), side(row, "after"));
    }

    private static Effect.Side side(ResultSet row, String which) throws SQLException {
        return new Effect.Side(
                row.getLong("on_roll_" + which), row.getLong("exempt_" + which), row.getLong("passed_" + which), row.getLong("overdue_" + which));
    }
}
