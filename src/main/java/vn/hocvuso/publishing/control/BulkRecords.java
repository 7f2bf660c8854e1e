package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.publishing.BulkDone;
import vn.hocvuso.store.Sql;

/** What was done to many questions at once, with what they carried before. */
@ApplicationScoped
public class BulkRecords {
    private static final int SHOWN = 10;
    private static final String DONE =
            "select b.*, (select count(*) from question_bulk_line l where l.bulk_id = b.id) as questions from question_bulk b where ";

    private Sql sql;
    private Ids ids;

    BulkRecords() {}

    @Inject
    public BulkRecords(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param version the newest once it was done; {@code labels}: what it carried before */
    public record Line(UUID version, Set<String> labels) {}

    /** @param lines by the questions' names */
    public UUID add(String kind, String bank, String target, Map<String, Line> lines, String by, Instant now) {
        UUID id = ids.next();
        sql.update(
                "insert into question_bulk (id, kind, bank, target, said_at, said_by) values (?, ?, ?, ?, ?, ?)", id, kind, bank, target, now, by);
        sql.insert(
                "question_bulk_line (bulk_id, name, version_id, labels)",
                lines.entrySet().stream()
                        .map(line -> new Object[] {id, line.getKey(), line.getValue().version(), String.join("\n", new TreeSet<>(line.getValue().labels()))})
                        .toList());
        return id;
    }

    /** The latest first, those of this bank and those that came from or went to it. */
    public List<BulkDone> of(String bank) {
        return sql.list(DONE + "b.bank = ? or b.target = ? order by b.said_at desc, b.id desc limit " + SHOWN, BulkRecords::done, bank, bank);
    }

    public Optional<BulkDone> find(UUID id) {
        return sql.first(DONE + "b.id = ?", BulkRecords::done, id);
    }

    private static BulkDone done(ResultSet row) throws SQLException {
        return new BulkDone(
                Sql.id(row, "id"), row.getString("kind"), row.getString("bank"), row.getString("target"), row.getInt("questions"),
                Sql.instant(row, "said_at"), row.getString("said_by"), Sql.instant(row, "undone_at"));
    }

    public Map<String, Line> lines(UUID id) {
        Map<String, Line> lines = new LinkedHashMap<>();
        sql.each(
                "select name, version_id, labels from question_bulk_line where bulk_id = ? order by name",
                row -> lines.put(row.getString("name"), new Line(Sql.id(row, "version_id"), labels(row.getString("labels")))),
                id);
        return lines;
    }

    private static Set<String> labels(String lines) {
        return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
    }

    /** False when it was before. */
    public boolean undone(UUID id, Instant now) {
        return sql.update("update question_bulk set undone_at = ? where id = ? and undone_at is null", now, id) > 0;
    }
}
