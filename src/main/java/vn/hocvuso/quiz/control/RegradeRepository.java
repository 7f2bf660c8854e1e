package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** The regrades themselves: asked for, weighed, in force, and how far each is. */
@ApplicationScoped
public class RegradeRepository {
    /** From the first paper again; parameter: {@link Caller#WHOLE}. */
    private static final String AFRESH = """
             reached = ?, looked = 0, changed = 0, better = 0, worse = 0, passing = 0, failing = 0,
             attempts = (select count(*) from attempt_slot s where s.question_version_id = regrade.version_id)""";

    private Sql sql;
    private RegradeEffects effects;

    RegradeRepository() {}

    @Inject
    public RegradeRepository(Sql sql, RegradeEffects effects) {
        this.sql = sql;
        this.effects = effects;
    }

    /** One as it stands. @param applying it is in force; false: it is only weighed */
    public record Order(UUID id, Ruling ruling, boolean applying, String reason, UUID reached) {}

    public void add(UUID id, Ruling weighed, String answers, String reason, String by, Instant now) {
        sql.update(
                """
                insert into regrade (id, version_id, treatment, answers, protect, reason, state, asked_by, asked_at, reached,
                  attempts, looked, changed, better, worse, passing, failing)
                values (?, ?, ?, ?, ?, ?, 'weighing', ?, ?, ?, (select count(*) from attempt_slot s where s.question_version_id = ?), 0, 0, 0, 0, 0, 0)""",
                id, weighed.version(), weighed.treatment(), answers, weighed.protect(), reason, by, now, Caller.WHOLE, weighed.version());
    }

    /** Held until the transaction ends; empty when there is nothing left to do. */
    public Optional<Order> take(UUID id) {
        return sql.first(
                "select * from regrade where id = ? and state in ('weighing', 'applying') for update", RegradeRepository::order, id);
    }

    /** What it says of its question, whether it is in force or not. */
    public Ruling ruling(UUID id) {
        return sql.first("select * from regrade where id = ?", RegradeRepository::order, id).orElseThrow().ruling();
    }

    /**
     * It is in force from now on.
     *
     * @return false when it is not there to be applied: still being weighed, or applied already
     */
    public boolean rule(UUID id, String by, Instant now) {
        sql.list("select name from quiz_lock where name = 'ruling' for update", row -> true);
        boolean ruled = sql.update(
                        "update regrade set state = 'applying', applied_by = ?, applied_at = ?, ruling = (select coalesce(max(r.ruling), 0) + 1 from regrade r),"
                                + AFRESH + " where id = ? and state = 'weighed'",
                        by, now, Caller.WHOLE, id)
                == 1;
        if (ruled) {
            sql.update("delete from regrade_change where regrade_id = ?", id);
        }
        return ruled;
    }

    /** One that had failed goes on where it stopped. */
    public boolean resume(UUID id) {
        return sql.update(
                        "update regrade set state = case when ruling is null then 'weighing' else 'applying' end, ended_at = null where id = ? and state = 'failed'", id)
                == 1;
    }

    public void progress(UUID id, UUID reached, int looked, int changed, int better) {
        sql.update(
                "update regrade set reached = ?, looked = looked + ?, changed = changed + ?, better = better + ?, worse = worse + ? where id = ?",
                reached, looked, changed, better, changed - better, id);
    }

    /** Everybody was looked at: now it can be told who passes or fails by it as a person. */
    public void finish(UUID id, Instant now) {
        effects.note(id);
        sql.update(
                """
                update regrade set state = case when ruling is null then 'weighed' else 'applied' end, ended_at = ?,
                  passing = (select count(*) from (select distinct c.person_id, c.quiz_id from regrade_change c where c.regrade_id = ? and c.effect = 'pass') p),
                  failing = (select count(*) from (select distinct c.person_id, c.quiz_id from regrade_change c where c.regrade_id = ? and c.effect = 'fail') f)
                where id = ?""",
                now, id, id, id);
    }

    /**
     * What was weighed before another regrade changed marks of people who were asked its question as well does not hold any more.
     *
     * @return which are to be weighed anew
     */
    public List<UUID> outdated(UUID applied) {
        List<UUID> outdated = sql.list(
                """
                select w.id from regrade w where w.state = 'weighed' and exists (
                  select 1 from regrade_change c join attempt a on a.person_id = c.person_id and a.quiz_id = c.quiz_id
                    join attempt_slot s on s.attempt_id = a.id and s.question_version_id = w.version_id
                  where c.regrade_id = ?)""",
                row -> Sql.id(row, "id"), applied);
        outdated.removeIf(id -> sql.update("update regrade set state = 'weighing', ended_at = null," + AFRESH + " where id = ? and state = 'weighed'", Caller.WHOLE, id) == 0);
        outdated.forEach(id -> sql.update("delete from regrade_change where regrade_id = ?", id));
        return outdated;
    }

    public void fail(UUID id, Instant now) {
        sql.update("update regrade set state = 'failed', ended_at = ? where id = ? and state in ('weighing', 'applying')", now, id);
    }

    public void write(List<Object[]> changes) {
        sql.insert(
                "regrade_change (id, regrade_id, attempt_id, person_id, quiz_id, was_points, was_total, was_full, was_passed, is_points, is_total, is_full,"
                        + " is_passed, effect)",
                changes);
    }

    private static Order order(ResultSet row) throws SQLException {
        Integer number = Sql.integer(row, "ruling");
        Ruling ruling = new Ruling(
                number == null ? Ruling.LAST : number, Sql.id(row, "version_id"), row.getString("treatment"),
                RulingQueries.answers(row.getString("answers")), row.getBoolean("protect"), Sql.instant(row, "applied_at"));
        return new Order(Sql.id(row, "id"), ruling, number != null, row.getString("reason"), Sql.id(row, "reached"));
    }
}
