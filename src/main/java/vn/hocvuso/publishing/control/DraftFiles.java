package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.store.Sql;

/**
 * Drafts of courses, file by file. A file is written from the revision its author saw: when it has moved on, nothing is written.
 * What is overwritten is kept as a former one as soon as it is another person's, or was written before a pause.
 */
@ApplicationScoped
public class DraftFiles {
    /** Who goes on after such a pause may want back what stood before it. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int MOST_FORMER = 30;

    private Sql sql;
    private Ids ids;

    DraftFiles() {}

    @Inject
    public DraftFiles(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param base the version it was opened from; null: a new course */
    public record Draft(UUID course, String slug, String title, UUID base) {}

    /** @param content as it stands */
    public record Stored(String path, int revision, byte[] content, Instant at, String by) {
        public boolean holds(byte[] other) {
            return Arrays.equals(content, other);
        }
    }

    /** A file without its content; {@code changed}: it differs from the version the draft was opened from. */
    public record Entry(String path, int revision, boolean changed) {}

    /** A content that stood before. */
    public record Former(UUID id, byte[] content, Instant at, String by) {}

    public Optional<Draft> draft(String slug) {
        return sql.first(
                "select course_id, slug, title, base_id from course_draft where slug = ?",
                row -> new Draft(Sql.id(row, "course_id"), row.getString("slug"), row.getString("title"), Sql.id(row, "base_id")),
                slug);
    }

    /** Opens a draft with these files; false when somebody else has done so meanwhile. */
    public boolean open(Draft draft, Map<String, byte[]> files, String by, Instant now) {
        int opened = sql.update(
                "insert into course_draft (course_id, slug, title, base_id, opened_at, opened_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                draft.course(), draft.slug(), draft.title(), draft.base(), now, by);
        if (opened > 0) {
            files.forEach((path, content) -> insert(draft.course(), path, content, by, now));
        }
        return opened > 0;
    }

    /** Who wrote since the draft was last published. */
    public Set<String> writers(UUID course) {
        return new TreeSet<>(sql.list("select service_number from draft_writer where course_id = ?", row -> row.getString("service_number"), course));
    }

    /** Everything of it goes, also what was said of it. */
    public void discard(UUID course) {
        sql.update("delete from draft_approval where review_id in (select id from draft_review where course_id = ?)", course);
        for (String table : List.of("draft_review", "draft_comment", "draft_stamp", "draft_writer", "draft_file_former", "draft_file", "course_draft")) {
            sql.update("delete from " + table + " where course_id = ?", course);
        }
    }

    /** The draft's row is the lock of its reviews. */
    public void hold(UUID course) {
        sql.first("select course_id from course_draft where course_id = ? for update", row -> true, course);
    }

    public void rename(UUID course, String title) {
        sql.update("update course_draft set title = ? where course_id = ?", title, course);
    }

    /** From here on the draft differs from this version. */
    public void rebase(UUID course, UUID version) {
        sql.update("update course_draft set base_id = ? where course_id = ?", version, course);
    }

    /** A new file; false when there is one of this path. */
    public boolean add(UUID course, String path, byte[] content, String by, Instant now) {
        boolean added = insert(course, path, content, by, now);
        if (added) {
            wrote(course, by);
        }
        return added;
    }

    private void wrote(UUID course, String by) {
        sql.update("insert into draft_writer (course_id, service_number) values (?, ?) on conflict do nothing", course, by);
    }

    private boolean insert(UUID course, String path, byte[] content, String by, Instant now) {
        return sql.update(
                        """
                        insert into draft_file (course_id, path, revision, hash, content, changed_at, changed_by)
                        values (?, ?, 1, ?, ?, ?, ?) on conflict do nothing""",
                        course, path, Fingerprint.of(content), content, now, by)
                > 0;
    }

    /** By its path, or by a pattern of {@code like} that fits one file. */
    public Optional<Stored> file(UUID course, String path) {
        return sql.first(
                "select path, revision, content, changed_at, changed_by from draft_file where course_id = ? and path like ? order by path limit 1",
                DraftFiles::stored, course, path);
    }

    /** By its path and nothing else: an underscore in a name stands for itself. */
    public Optional<Stored> exactly(UUID course, String path) {
        return file(course, literally(path));
    }

    /** Whether any draft has a file of this path. */
    public boolean isAnywhere(String path) {
        return sql.first("select 1 as there from draft_file where path = ? limit 1", row -> true, path).isPresent();
    }

    private static String literally(String path) {
        return path.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("path"), row.getInt("revision"), row.getBytes("content"), Sql.instant(row, "changed_at"), row.getString("changed_by"));
    }

    /** In the order of their paths. */
    public List<Entry> entries(UUID course) {
        return sql.list(
                """
                select f.path, f.revision, case when s.hash is null or s.hash <> f.hash then 1 else 0 end as changed
                from draft_file f join course_draft d on d.course_id = f.course_id
                left join course_source s on s.version_id = d.base_id and s.path = f.path
                where f.course_id = ? order by f.path""",
                row -> new Entry(row.getString("path"), row.getInt("revision"), row.getInt("changed") == 1),
                course);
    }

    /** Hashes of all contents, by their paths. */
    public SortedMap<String, String> hashes(UUID course) {
        SortedMap<String, String> hashes = new TreeMap<>();
        sql.each(
                "select path, hash from draft_file where course_id = ?",
                row -> hashes.put(row.getString("path"), row.getString("hash")),
                course);
        return hashes;
    }

    /** Files with words in them, by their paths: no pictures, no recordings. */
    public SortedMap<String, byte[]> texts(UUID course) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.each(
                """
                select path, content from draft_file where course_id = ?
                and (path like '%.md' or path like '%.yaml' or path like '%.vtt' or path like '%.svg')""",
                row -> files.put(row.getString("path"), row.getBytes("content")),
                course);
        return files;
    }

    /** By their paths; {@code below}: only those whose paths begin so. */
    public SortedMap<String, byte[]> contents(UUID course, String below) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.each(
                "select path, content from draft_file where course_id = ? and path like ?",
                row -> files.put(row.getString("path"), row.getBytes("content")),
                course, below + "%");
        return files;
    }

    /** @param anew what stood before was kept: somebody else goes on, or the same person after a pause */
    public record Written(Stored stands, boolean anew) {}

    /**
     * Writes the file, unless it has moved on from the revision given: then it stays as it is and the answer is what stands.
     *
     * @param always keep what stood before, whoever wrote it and however lately
     * @return the file as it stands now; when it holds the content given, that is written
     */
    public Optional<Written> save(UUID course, String path, int from, byte[] content, boolean always, String by, Instant now) {
        return sql.first(
                        "select path, revision, content, changed_at, changed_by from draft_file where course_id = ? and path like ? for update",
                        DraftFiles::stored, course, path)
                .map(before -> before.revision() != from || before.holds(content)
                        ? new Written(before, false)
                        : overwritten(course, before, content, always, by, now));
    }

    private Written overwritten(UUID course, Stored before, byte[] content, boolean always, String by, Instant now) {
        boolean anew = always || !before.by().equals(by) || now.isAfter(before.at().plus(PAUSE));
        if (anew) {
            keep(course, before.path(), before.content(), before.by(), before.at(), now);
        }
        wrote(course, by);
        sql.update(
                "update draft_file set revision = ?, hash = ?, content = ?, changed_at = ?, changed_by = ? where course_id = ? and path = ?",
                before.revision() + 1, Fingerprint.of(content), content, now, by, course, before.path());
        return new Written(new Stored(before.path(), before.revision() + 1, content, now, by), anew);
    }

    /** Keeps a content as a former one of the file. */
    public void keep(UUID course, String path, byte[] content, String by, Instant at, Instant now) {
        sql.update(
                "insert into draft_file_former (id, course_id, path, content, changed_at, changed_by, kept_at) values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(), course, path, content, at, by, now);
    }

    public void remove(UUID course, Stored file, String by, Instant now) {
        keep(course, file.path(), file.content(), file.by(), file.at(), now);
        wrote(course, by);
        sql.update("delete from draft_file where course_id = ? and path = ?", course, file.path());
    }

    /** Makes these the files of the draft; what differs and what goes is kept as former contents. */
    public void replace(UUID course, SortedMap<String, byte[]> wanted, String by, Instant now) {
        for (Entry entry : entries(course)) {
            Stored standing = exactly(course, entry.path()).orElseThrow();
            if (!wanted.containsKey(entry.path())) {
                remove(course, standing, by, now);
            } else if (!standing.holds(wanted.get(entry.path()))) {
                overwritten(course, standing, wanted.get(entry.path()), true, by, now);
            }
        }
        wanted.forEach((path, content) -> add(course, path, content, by, now));
    }

    /** The latest first. */
    public List<Former> former(UUID course, String path) {
        return sql.list(
                "select id, content, changed_at, changed_by from draft_file_former where course_id = ? and path = ? order by kept_at desc, id desc limit "
                        + MOST_FORMER,
                row -> new Former(Sql.id(row, "id"), row.getBytes("content"), Sql.instant(row, "changed_at"), row.getString("changed_by")),
                course, path);
    }
}
