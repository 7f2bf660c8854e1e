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

/** Effects of drafts: queued, done or failed. */
@ApplicationScoped
public class EffectRepository {
    @Inject
    private Sql sql;

    public EffectRepository() {}

    public EffectRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param total people looked at; 0 until it is done, as are the figures */
    public record Row(String status, long total, LocalDate asOf, Instant finishedAt, String failure, Effect.Figures figures) {
        public boolean isOver() {
            return finishedAt != null;
        }
    }

    public void queue(UUID draft, Instant now) {
        sql.update(
                """
                insert into coverage_effect (draft_id, status, queued_at, counted, total, added, removed, late, overdue_now,
                  on_roll_before, on_roll_after, exempt_before, exempt_after, passed_before, passed_after, overdue_before, overdue_after)
                values (?, 'queued', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""",
                draft, now);
    }

    public void finish(UUID draft, LocalDate asOf, long people, Effect.Figures figures, Instant now) {
        Effect.Side before = figures.before();
        Effect.Side after = figures.after();
        sql.update(
                """
                update coverage_effect set status = 'done', as_of = ?, counted = ?, total = ?, finished_at = ?,
                  added = ?, removed = ?, late = ?, overdue_now = ?, on_roll_before = ?, on_roll_after = ?, exempt_before = ?, exempt_after = ?,
                  passed_before = ?, passed_after = ?, overdue_before = ?, overdue_after = ? where draft_id = ?""",
                asOf, people, people, now, figures.added(), figures.removed(), figures.late(), figures.overdueNow(),
                before.onRoll(), after.onRoll(), before.exempt(), after.exempt(),
                before.passed(), after.passed(), before.overdue(), after.overdue(), draft);
    }

    public void fail(UUID draft, String code, Instant now) {
        sql.update("update coverage_effect set status = 'failed', failure = ?, finished_at = ? where draft_id = ?", code, now, draft);
    }

    public Optional<Row> find(UUID draft) {
        return sql.first(
                "select * from coverage_effect where draft_id = ?",
                row -> new Row(
                        row.getString("status"),
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
