package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.publishing.DraftReview.Approval;
import vn.hocvuso.store.Sql;

/** Reviews of drafts: asked for, approved of, ended. */
@ApplicationScoped
public class ReviewRecords {
    private static final String COLUMNS = "id, note, asked_at, asked_by, ended_at, ended_by, ending, reason";

    private Sql sql;
    private Ids ids;

    ReviewRecords() {}

    @Inject
    public ReviewRecords(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param endedAt null while it is open, and so are what follows */
    public record Review(UUID id, String note, Instant askedAt, String askedBy, Instant endedAt, String endedBy, String ending, String reason) {}

    /** The open one, else the latest. */
    public Optional<Review> latest(UUID course) {
        return sql.first(
                "select " + COLUMNS + " from draft_review where course_id = ?"
                        + " order by case when ended_at is null then 0 else 1 end, asked_at desc, id desc limit 1", ReviewRecords::review, course);
    }

    public Optional<Review> open(UUID course) {
        return latest(course).filter(review -> review.endedAt() == null);
    }

    static Review review(ResultSet row) throws SQLException {
        return new Review(
                Sql.id(row, "id"), row.getString("note"), Sql.instant(row, "asked_at"), row.getString("asked_by"), Sql.instant(row, "ended_at"),
                row.getString("ended_by"), row.getString("ending"), row.getString("reason"));
    }

    public void begin(UUID course, String note, String by, Instant now) {
        sql.update("insert into draft_review (id, course_id, note, asked_at, asked_by) values (?, ?, ?, ?, ?)", ids.next(), course, note, now, by);
    }

    /** @return false: it has ended meanwhile */
    public boolean end(UUID review, String ending, String reason, String by, Instant now) {
        return sql.update(
                        "update draft_review set ended_at = ?, ended_by = ?, ending = ?, reason = ? where id = ? and ended_at is null",
                        now, by, ending, reason, review)
                > 0;
    }

    /** In the order they were given. */
    public List<Approval> approvals(UUID review) {
        return sql.list(
                "select kind, digest, approved_at, approved_by from draft_approval where review_id = ? order by approved_at, approved_by",
                ReviewRecords::approval,
                review);
    }

    static Approval approval(ResultSet row) throws SQLException {
        return new Approval(row.getString("kind"), row.getString("digest"), Sql.instant(row, "approved_at"), row.getString("approved_by"), false);
    }

    /** False when this person has approved of these files already. */
    public boolean approve(UUID review, String digest, String kind, String by, Instant now) {
        return sql.update(
                        """
                        insert into draft_approval (review_id, digest, kind, approved_at, approved_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        review, digest, kind, now, by)
                > 0;
    }

    public void forgetWriters(UUID course) {
        sql.update("delete from draft_writer where course_id = ?", course);
    }
}
