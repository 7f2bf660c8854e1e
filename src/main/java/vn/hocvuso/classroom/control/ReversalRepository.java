package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.classroom.Reversal;
import vn.hocvuso.store.Sql;

/** What was asked to count no more. */
@ApplicationScoped
public class ReversalRepository {
    private Sql sql;

    ReversalRepository() {}

    @Inject
    public ReversalRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, UUID batch, UUID person, String reason, Instant now, String by) {
        sql.update(
                """
                insert into outside_reversal (id, batch_id, person_id, reason, state, asked_at, asked_by)
                values (?, ?, cast(? as uuid), ?, 'waiting', ?, ?)""",
                id, batch, person, reason, now, by);
    }

    /** The latest asked first. */
    public List<Reversal> of(UUID batch) {
        return sql.list(
                """
                select r.*, n.service_number, n.full_name from outside_reversal r left join person_named n on n.id = r.person_id
                where r.batch_id = ? order by r.asked_at desc, r.id""",
                row -> new Reversal(
                        Sql.id(row, "id"), Sql.id(row, "person_id"), row.getString("service_number"), row.getString("full_name"), row.getString("reason"),
                        row.getString("state"), Sql.instant(row, "asked_at"), row.getString("asked_by"), Sql.instant(row, "decided_at"),
                        row.getString("decided_by"), row.getString("answer")),
                batch);
    }

    public void decide(UUID id, String state, String answer, Instant now, String by) {
        sql.update("update outside_reversal set state = ?, answer = ?, decided_at = ?, decided_by = ? where id = ?", state, answer, now, by, id);
    }
}
