package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.quiz.rule.SealedAnswer;
import vn.hocvuso.store.Sql;

/** Answer files that were taken in, and what they brought. Whoever comes here holds the attempt's row. */
@ApplicationScoped
public class AnswerFileRepository {
    private Sql sql;

    AnswerFileRepository() {}

    @Inject
    public AnswerFileRepository(Sql sql) {
        this.sql = sql;
    }

    public boolean knows(UUID attempt, String seal) {
        return sql.first("select 1 from answer_file where attempt_id = ? and seal = ?", row -> true, attempt, seal).isPresent();
    }

    /**
     * An essay that was read already is to be read again: its mark was for other words.
     *
     * @return false when the same or a newer answer is there
     */
    public boolean keep(UUID attempt, SealedAnswer answer) {
        return sql.update(
                        "update attempt_slot set sequence = ?, response = ?, saved_at = ?, marked = null where attempt_id = ? and slot = ? and sequence < ?",
                        answer.sequence(), answer.response(), answer.at(), attempt, answer.slot(), answer.sequence())
                == 1;
    }

    public void note(UUID attempt, String seal, Instant now, String by, int kept) {
        sql.update("insert into answer_file (attempt_id, seal, taken_at, taken_by, kept) values (?, ?, ?, ?, ?)", attempt, seal, now, by, kept);
    }
}
