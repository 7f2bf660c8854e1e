package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * When nobody can sit a test any more. What its author keeps back until then is kept back from everybody until the last one is done:
 * who was granted a later closing, or more time, would hear it from the others.
 */
@ApplicationScoped
public class Closings {
    /** Whoever has not been handed in so long after the deadline, the longest grace there is, takes no answer any more. */
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(10);

    private Sql sql;

    Closings() {}

    @Inject
    public Closings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The closing by the terms that hold now, whatever they were when an attempt began.
     *
     * @return null: somebody may still sit it
     */
    public Instant of(UUID quiz, Instant now) {
        return sql.first(
                        """
                        select v.closes_at from quiz_version v where v.quiz_id = ? and v.latest = true and v.closes_at <= ?
                          and not exists (select 1 from quiz_allowance al where al.quiz_id = v.quiz_id and al.ended_at is null and al.closes_at > ?)
                          and not exists (select 1 from attempt_open o join attempt a on a.id = o.attempt_id
                            where o.quiz_id = v.quiz_id and a.deadline >= ?)""",
                        row -> Sql.instant(row, "closes_at"), quiz, now, now, now.minus(LONGEST_GRACE))
                .orElse(null);
    }
}
