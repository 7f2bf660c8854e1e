package vn.hocvuso.job.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.job.Jobs.Progress;
import vn.hocvuso.store.Sql;

/** Jobs that wait or are being done. */
@ApplicationScoped
public class JobRepository {
    private static final UUID NOBODY = new UUID(0, 0);

    private Sql sql;

    JobRepository() {}

    @Inject
    public JobRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(String kind, UUID job, Instant now) {
        sql.update(
                "insert into job_queue (id, kind, queued_at, held_by, held_until, done, of_all) values (?, ?, ?, ?, ?, 0, 0)", job, kind, now, NOBODY, now);
    }

    /** Two that ask at once get two jobs. */
    public Optional<UUID> take(String kind, UUID holder, Instant now, Instant until) {
        Optional<UUID> next = sql.first(
                "select id from job_queue where kind = ? and held_until <= ? order by queued_at, id fetch first 1 rows only for update skip locked",
                row -> Sql.id(row, "id"),
                kind, now);
        next.ifPresent(job -> sql.update("update job_queue set held_by = ?, held_until = ?, done = 0, of_all = 0 where id = ?", holder, until, job));
        return next;
    }

    /** @return false: it is held by another, or done */
    public boolean beat(UUID job, UUID holder, long done, long all, Instant until) {
        return sql.update("update job_queue set done = ?, of_all = ?, held_until = ? where id = ? and held_by = ?", done, all, until, job, holder) == 1;
    }

    /** @return false: it is held by another, or done */
    public boolean end(UUID job, UUID holder) {
        return sql.update("delete from job_queue where id = ? and held_by = ?", job, holder) == 1;
    }

    public Optional<Progress> progress(UUID job) {
        return sql.first(
                "select held_by, done, of_all from job_queue where id = ?",
                row -> new Progress(!Sql.id(row, "held_by").equals(NOBODY), row.getLong("done"), row.getLong("of_all")),
                job);
    }
}
