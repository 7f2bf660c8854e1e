package vn.hocvuso.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** Files on their way into the database and out of it, a piece at a time. */
class ImportContentTest {
    private static final UUID JOB = new UUID(1, 1);

    @TempDir
    Path folder;

    static Stream<Named<DataSource>> both() {
        return Databases.both();
    }

    /** Hands out bytes for ever, and counts them. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_file_larger_than_allowed_is_refused_as_soon_as_it_is_and_nothing_of_it_stays(DataSource database) {
        Transacted transaction = open(database);
        ImportContent content = new ImportContent(new Sql(transaction));
        Endless file = new Endless();
        assertThatThrownBy(() -> transaction.call(() -> {
                    content.store(JOB, file, 2_000_000);
                    return null;
                }))
                .isInstanceOf(Refused.class).hasMessageContaining("file-too-large");
        assertThat(file.given).as("it is not read to its end, there is none").isLessThan(3_000_000);
        assertThat(content.isThere(JOB)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("both")
    void what_went_in_comes_out_to_the_last_byte(DataSource database) throws IOException {
        Transacted transaction = open(database);
        ImportContent content = new ImportContent(new Sql(transaction));
        byte[] bytes = new byte[600_001];
        new Random(3).nextBytes(bytes);
        transaction.call(() -> {
            content.store(JOB, new ByteArrayInputStream(bytes), 1_000_000);
            return null;
        });
        Path file = folder.resolve("copy");
        content.copyTo(JOB, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThatThrownBy(() -> content.store(new UUID(1, 2), InputStream.nullInputStream(), 10)).hasMessageContaining("file-empty");
    }

    private static Transacted open(DataSource database) {
        Transacted transaction = new Transacted(database);
        Sql sql = new Sql(transaction);
        UUID person = new UUID(2, 1);
        sql.update("insert into person (id, service_number, full_name, search_key, name_key, version) values (?, 'P1', 'A', 'a', 'a', 0)", person);
        sql.update(
                "insert into import_job (id, kind, dry_run, mode, on_error, status, file_name, content_type, total, processed, created, updated, transferred,"
                        + " ended, unchanged, rejected, person_id, queued_at) values (?, 'people', false, 'delta', 'reject', 'queued', 'x.csv', 'text/csv', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)",
                JOB, person, Instant.parse("2026-11-23T02:00:00Z"));
        return transaction;
    }
}
