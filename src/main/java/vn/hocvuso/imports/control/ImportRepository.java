package vn.hocvuso.imports.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.kernel.Refused;

/** Jobs, the bytes of their files (in the database, so that any node can run them), and their row errors. */
@ApplicationScoped
public class ImportRepository {
    private static final int CHUNK = 256 * 1024;
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    public void add(ImportJob job) {
        em.persist(job);
        em.flush();
    }

    public Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(em.find(ImportJob.class, id));
    }

    /** The oldest job that waits, or whose node has gone silent; locked for this transaction. */
    public Optional<ImportJob> next(Instant now) {
        return em
                .createQuery(
                        """
                        select j from ImportJob j where j.status = 'queued' or (j.status = 'running' and j.workerUntil < :now)
                        order by j.queuedAt, j.id""",
                        ImportJob.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(job -> {
                    em.refresh(job, LockModeType.PESSIMISTIC_WRITE);
                    return job;
                })
                .filter(job -> job.isFree(now));
    }

    /** Newest first; of one person, or of everybody when {@code person} is null. */
    public List<ImportJob> latest(UUID person, int offset, int size) {
        return em.createQuery("select j from ImportJob j where :whole = true or j.personId = :person order by j.queuedAt desc", ImportJob.class)
                .setParameter("whole", person == null)
                .setParameter("person", person == null ? new UUID(0, 0) : person)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(UUID person) {
        return em.createQuery("select count(j) from ImportJob j where :whole = true or j.personId = :person", Long.class)
                .setParameter("whole", person == null)
                .setParameter("person", person == null ? new UUID(0, 0) : person)
                .getSingleResult();
    }

    /** @throws Refused 413 {@code file-too-large}, 422 {@code file-empty} */
    public void store(UUID job, InputStream content, long largest) throws IOException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into import_chunk (job_id, ordinal, content) values (?, ?, ?)")) {
            long length = 0;
            int ordinal = 0;
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                length += chunk.length;
                if (length > largest) {
                    throw new Refused(Refused.Kind.TOO_LARGE, "file-too-large", largest / 1_000_000);
                }
                insert.setObject(1, job);
                insert.setInt(2, ordinal++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
            if (length == 0) {
                throw new Refused("file-empty");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be stored", e);
        }
    }

    public void copyTo(UUID job, Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select content from import_chunk where job_id = ? and ordinal = ?")) {
            for (int ordinal = 0; ; ordinal++) {
                select.setObject(1, job);
                select.setInt(2, ordinal);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return;
                    }
                    out.write(rows.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be read back", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes are needed no longer; rows of people should not lie about. */
    public void dropContent(UUID job) {
        em.createNativeQuery("delete from import_chunk where job_id = ?1").setParameter(1, job).executeUpdate();
    }

    public boolean hasContent(UUID job) {
        return !em.createNativeQuery("select ordinal from import_chunk where job_id = ?1 and ordinal = 0").setParameter(1, job).getResultList().isEmpty();
    }

    public void moveContent(UUID from, UUID to) {
        em.createNativeQuery("update import_chunk set job_id = ?1 where job_id = ?2").setParameter(1, to).setParameter(2, from).executeUpdate();
    }

    /** Of jobs that ended before the moment: dry runs nobody carried out. */
    public void dropContentBefore(Instant moment) {
        em.createNativeQuery("delete from import_chunk where job_id in (select id from import_job where finished_at < ?1)")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    public void storeErrors(UUID job, List<RowError> errors) {
        String sql = "insert into import_error (job_id, ordinal, row_number, column_name, code, message) values (?, ?, ?, ?, ?, ?)";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            int ordinal = 0;
            for (RowError error : errors) {
                insert.setObject(1, job);
                insert.setInt(2, ordinal++);
                insert.setInt(3, error.row());
                insert.setString(4, error.column());
                insert.setString(5, error.code());
                insert.setString(6, error.message());
                insert.addBatch();
                if (ordinal % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("row errors cannot be stored", e);
        }
    }

    public List<RowError> errors(UUID job, int offset, int size) {
        List<?> rows = em.createNativeQuery(
                        "select row_number, column_name, code, message from import_error where job_id = ?1 order by row_number, ordinal")
                .setParameter(1, job)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new RowError(((Number) row[0]).intValue(), (String) row[1], (String) row[2], (String) row[3])).toList();
    }
}
