package vn.hocvuso.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.learning.rule.Known;
import vn.hocvuso.store.Sql;

/** Which test stands before which course. */
@ApplicationScoped
public class PlacementRepository {
    public record Stored(UUID quiz, Known rule) {}

    private Sql sql;

    PlacementRepository() {}

    @Inject
    public PlacementRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<Stored> of(UUID course) {
        return sql.first(
                "select quiz_id, share_percent, least_questions from course_placement where course_id = ?",
                row -> new Stored(Sql.id(row, "quiz_id"), new Known(row.getInt("share_percent"), row.getInt("least_questions"))),
                course);
    }

    /** @param quiz null: none any more */
    public void set(UUID course, UUID quiz, Known rule, Instant now, String by) {
        sql.update("delete from course_placement where course_id = ?", course);
        if (quiz != null) {
            sql.update(
                    "insert into course_placement (course_id, quiz_id, share_percent, least_questions, set_at, set_by) values (?, ?, ?, ?, ?, ?)",
                    course, quiz, rule.sharePercent(), rule.leastQuestions(), now, by);
        }
    }
}
