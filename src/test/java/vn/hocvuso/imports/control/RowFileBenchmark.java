package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/**
 * Whether large files go through a small heap, with the most that was in use while they did. Not part of the build:
 * {@code mvn test -Dtest=RowFileBenchmark -DargLine=-Xmx96m}.
 */
class RowFileBenchmark {
    private static final long BYTES = 200_000_000;
    private static final int SHEET_ROWS = 400_000;
    private static final String LINE = "HL-204418,Nguyen Van Duc,1999,4/,SQ,Dai doi truong,C1-D1-E101,2026-01-01\n";

    @TempDir
    Path folder;

    @Test
    void a_csv_of_200_megabytes() throws IOException {
        Path file = folder.resolve("big.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("service_number,full_name,birth_year,rank,group,position,unit_code,posted_from\n");
            for (int i = 0; Files.size(file) < BYTES; i++) {
                out.write("HL-" + i + ",Nguyễn Văn Đức,1999,Thượng úy,SQ,Đại đội trưởng,C1-D1-E101,2026-01-01\n");
            }
        }
        read("CSV of " + Files.size(file) / 1_000_000 + " MB", file, ImportKind.PEOPLE);
    }

    /** As handed in: a piece at a time into the database and out of it to the worker's own disk. */
    @Test
    void two_hundred_megabytes_through_the_database() throws IOException {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("db") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        Transacted transaction = new Transacted(Databases.migrated(database, "binary large object"));
        ImportContent content = new ImportContent(new Sql(transaction));
        transaction.run(() -> new Sql(transaction).update("alter table import_chunk set referential_integrity false"));
        Path file = folder.resolve("big.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (long written = 0; written < BYTES; written += LINE.length()) {
                out.write(LINE);
            }
        }
        UUID job = new UUID(1, 1);
        long start = System.nanoTime();
        transaction.call(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                content.store(job, in, 2 * BYTES);
            }
            return null;
        });
        note("stored", start, 0);
        start = System.nanoTime();
        content.copyTo(job, folder.resolve("copy.csv"));
        note("fetched, the same: " + (Files.mismatch(file, folder.resolve("copy.csv")) < 0), start, 0);
        database.dispose();
    }

    @Test
    void a_sheet_written_and_read() throws IOException {
        Path file = folder.resolve("big.xlsx");
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file);
                XlsxBook book = new XlsxBook(out)) {
            try (Table table = book.sheet("a")) {
                table.row(List.of("service_number", "status", "from", "to"));
                for (int i = 0; i < SHEET_ROWS; i++) {
                    table.row(List.of("HL-" + i, "đi học dài hạn", "2026-01-01", ""));
                }
            }
        }
        note("XLSX of " + SHEET_ROWS + " rows written, " + Files.size(file) / 1_000_000 + " MB", start, SHEET_ROWS);
        read("the same read", file, ImportKind.STATUSES);
    }

    private static void read(String what, Path file, ImportKind kind) {
        long start = System.nanoTime();
        int[] rows = new int[1];
        long[] most = new long[1];
        RowFile read = new RowFile(file, kind, null);
        read.check((row, column, code, parameters) -> {});
        read.read(row -> {
            if (++rows[0] % 10_000 == 0) {
                most[0] = Math.max(most[0], Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
        });
        note(what + " twice, at most " + (most[0] >> 20) + " MB in use", start, rows[0]);
    }

    private static void note(String what, long start, int rows) {
        System.err.printf("BENCH %-45s %6d ms  %d rows  (heap of %d MB)%n", what, (System.nanoTime() - start) / 1_000_000, rows, Runtime.getRuntime().maxMemory() >> 20);
    }
}
