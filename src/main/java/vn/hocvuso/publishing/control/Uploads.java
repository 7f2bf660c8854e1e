package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Files of questions that somebody is looking at before they are stored. */
@ApplicationScoped
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);

    private Sql sql;

    Uploads() {}

    @Inject
    public Uploads(Sql sql) {
        this.sql = sql;
    }

    public record Upload(String bank, String fileName, String format, byte[] content) {}

    /** Drops what nobody came back for. */
    public void keep(UUID id, UUID person, Upload upload, Instant now) {
        sql.update("delete from question_upload where at < ?", now.minus(KEPT));
        sql.insert(
                "question_upload (id, bank, person_id, file_name, format, content, at)",
                List.<Object[]>of(new Object[] {
                    id, upload.bank(), person, upload.fileName(), upload.format(), upload.content(), now
                }));
    }

    /** Only for who handed it in. */
    public Optional<Upload> of(UUID id, UUID person) {
        return sql.first(
                "select bank, file_name, format, content from question_upload where id = ? and person_id = ?",
                row -> new Upload(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)),
                id,
                person);
    }

    public void drop(UUID id) {
        sql.update("delete from question_upload where id = ?", id);
    }
}
