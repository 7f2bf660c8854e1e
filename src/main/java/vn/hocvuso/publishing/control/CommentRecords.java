package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.publishing.ReviewComment;
import vn.hocvuso.publishing.rule.Anchor;
import vn.hocvuso.store.Sql;

/** Comments on lines of drafts. */
@ApplicationScoped
public class CommentRecords {
    /** Shown of one course; the oldest of many more are long done with. */
    private static final int MOST = 500;

    private Sql sql;
    private Ids ids;

    CommentRecords() {}

    @Inject
    public CommentRecords(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The latest first, each where its line stands now. */
    public List<ReviewComment> of(UUID course) {
        List<ReviewComment> said = sql.list(
                """
                select id, path, revision, line, quote, said, said_at, said_by, resolved_at, resolved_by
                from draft_comment where course_id = ? order by said_at desc, id desc limit ?""",
                row -> new ReviewComment(
                        Sql.id(row, "id"), row.getString("path"), row.getInt("line"), row.getInt("revision"), row.getString("quote"), false,
                        row.getString("said"), Sql.instant(row, "said_at"), row.getString("said_by"), Sql.instant(row, "resolved_at"),
                        row.getString("resolved_by")),
                course, MOST);
        Map<String, List<String>> lines = new HashMap<>();
        sql.each(
                """
                select path, content from draft_file f where course_id = ?
                and exists (select 1 from draft_comment c where c.course_id = f.course_id and c.path = f.path)""",
                row -> lines.put(row.getString("path"), lines(row.getBytes("content"))),
                course);
        return said.stream().map(comment -> placed(comment, lines.getOrDefault(comment.path(), List.of()))).toList();
    }

    static List<String> lines(byte[] content) {
        return List.of(DraftTexts.text(content).split("\n", -1));
    }

    private static ReviewComment placed(ReviewComment it, List<String> lines) {
        OptionalInt line = Anchor.line(lines, it.line(), it.quote());
        return new ReviewComment(
                it.id(), it.path(), line.orElse(it.line()), it.revision(), it.quote(), line.isEmpty(), it.said(), it.at(), it.by(), it.resolvedAt(),
                it.resolvedBy());
    }

    /** How many are not resolved. */
    public int open(UUID course) {
        return sql.first(
                        "select count(*) as n from draft_comment where course_id = ? and resolved_at is null", row -> row.getInt("n"), course)
                .orElse(0);
    }

    public UUID add(UUID course, DraftFiles.Stored file, int line, String said, String by, Instant now) {
        UUID id = ids.next();
        sql.update(
                "insert into draft_comment (id, course_id, path, revision, line, quote, said, said_at, said_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, course, file.path(), file.revision(), line, lines(file.content()).get(line - 1), said, now, by);
        return id;
    }

    /** Marks it resolved; false when there is no open one of this id. */
    public boolean resolve(UUID course, UUID id, String by, Instant now) {
        return sql.update(
                        "update draft_comment set resolved_at = ?, resolved_by = ? where id = ? and course_id = ? and resolved_at is null",
                        now, by, id, course)
                > 0;
    }

    /** False when there is no resolved one of this id. */
    public boolean reopen(UUID course, UUID id) {
        return sql.update(
                        "update draft_comment set resolved_at = null, resolved_by = null where id = ? and course_id = ? and resolved_at is not null",
                        id, course)
                > 0;
    }
}
