package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * Somebody's attempts in summary, and the answers behind them. The answers go once a person has left; what each question was
 * worth stays, so that the statistics of the questions do not change.
 */
@ApplicationScoped
@Transactional
public class AttemptTraces {
    private static final String ANSWERED =
            " where response is not null and attempt_id in (select a.id from attempt a where a.state <> 'open' and a.person_id in (%s))";

    private Sql sql;

    AttemptTraces() {}

    @Inject
    public AttemptTraces(Sql sql) {
        this.sql = sql;
    }

    /** {@code correct}, {@code passed} are null while the attempt is open. */
    public record AttemptSummary(
            String quiz, String title, int number, String state, Instant started, Instant finished, Integer correct, int total, Boolean passed) {}

    public List<AttemptSummary> of(UUID person) {
        return sql.list("""
                select q.slug, v.title, a.number, a.state, a.started_at, a.finished_at, a.correct, a.total, a.passed
                from attempt a join quiz q on q.id = a.quiz_id join quiz_version v on v.id = a.version_id
                where a.person_id = ? order by a.started_at""",
                row -> {
                    boolean open = "open".equals(row.getString("state"));
                    return new AttemptSummary(
                            row.getString("slug"), row.getString("title"), row.getInt("number"), row.getString("state"), Sql.instant(row, "started_at"),
                            Sql.instant(row, "finished_at"), open ? null : Sql.integer(row, "correct"), row.getInt("total"),
                            open ? null : Boolean.valueOf(row.getBoolean("passed")));
                },
                person);
    }

    public int countAnswers(Collection<UUID> people) {
        return sql.first("select count(*) from attempt_slot" + ANSWERED.formatted(Sql.marks(people)), row -> row.getInt(1), people.toArray()).orElse(0);
    }

    public int forgetAnswers(Collection<UUID> people) {
        return sql.update("update attempt_slot set response = null, saved_at = null" + ANSWERED.formatted(Sql.marks(people)), people.toArray());
    }
}
