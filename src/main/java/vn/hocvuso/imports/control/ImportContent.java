package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;

/** The bytes of files, in the database so that any node can run them, gone as soon as they are needed no longer: they are rows of people. */
@ApplicationScoped
public class ImportContent {
    private static final int CHUNK = 256 * 1024;

    private Sql sql;

    ImportContent() {}

    @Inject
    public ImportContent(Sql sql) {
        this.sql = sql;
    }

    /** @throws Refused 413 {@code file-too-large}, 422 {@code file-empty} */
    public void store(UUID job, InputStream content, long largest) throws IOException {
        long length = 0;
        int ordinal = 0;
        for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            length += chunk.length;
            if (length > largest) {
                throw new Refused(Refused.Kind.TOO_LARGE, "file-too-large", largest / 1_000_000);
            }
            sql.insert("import_chunk (job_id, ordinal, content)", List.<Object[]>of(new Object[] {job, ordinal++, chunk}));
        }
        if (length == 0) {
            throw new Refused("file-empty");
        }
    }

    public void copyTo(UUID job, Path file) {
        copyTo(job, file, Integer.MAX_VALUE);
    }

    /** Of a text file so much as shows its first rows; an XLSX file has to be whole. */
    public void copyStartTo(UUID job, Path file) {
        boolean zip = chunk(job, 0).filter(bytes -> bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K').isPresent();
        copyTo(job, file, zip ? Integer.MAX_VALUE : 2);
    }

    private void copyTo(UUID job, Path file, int chunks) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Optional<byte[]> chunk = chunk(job, 0);
            for (int ordinal = 1; chunk.isPresent(); ordinal++) {
                out.write(chunk.get());
                chunk = ordinal < chunks ? chunk(job, ordinal) : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> chunk(UUID job, int ordinal) {
        return sql.first("select content from import_chunk where job_id = ? and ordinal = ?", row -> row.getBytes(1), job, ordinal);
    }

    public boolean isThere(UUID job) {
        return sql.first("select ordinal from import_chunk where job_id = ? and ordinal = 0", row -> true, job).isPresent();
    }

    public void move(UUID from, UUID to) {
        sql.update("update import_chunk set job_id = ? where job_id = ?", to, from);
    }

    public void drop(UUID job) {
        sql.update("delete from import_chunk where job_id = ?", job);
    }

    /** Of dry runs that ended before the moment and nobody carried out, and of files whose columns nobody chose. */
    public void dropBefore(Instant moment) {
        sql.update(
                "delete from import_chunk where job_id in (select id from import_job where finished_at < ? or (held = true and queued_at < ?))",
                moment, moment);
    }
}
