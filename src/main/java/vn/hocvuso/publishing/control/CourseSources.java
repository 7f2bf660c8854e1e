package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** What the authors of each published version wrote: the catalogue keeps what learners see, here is what it was made of. */
@ApplicationScoped
public class CourseSources {
    private Sql sql;

    CourseSources() {}

    @Inject
    public CourseSources(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the files of a version, once: a version never changes. */
    public void keep(UUID version, Map<String, byte[]> files) {
        if (sql.first("select 1 as kept from course_source where version_id = ? limit 1", row -> true, version).isPresent()) {
            return;
        }
        files.forEach((path, content) -> {
            String hash = Fingerprint.of(content);
            sql.update("insert into authored_file (hash, content) values (?, ?) on conflict do nothing", hash, content);
            sql.update("insert into course_source (version_id, path, hash) values (?, ?, ?)", version, path, hash);
        });
    }

    /** Empty for a version that was published before its files were kept. */
    public SortedMap<String, byte[]> of(UUID version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.each(
                "select s.path, a.content from course_source s join authored_file a on a.hash = s.hash where s.version_id = ?",
                row -> files.put(row.getString("path"), row.getBytes("content")),
                version);
        return files;
    }
}
