package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.imports.ImportView.ErrorGroup;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.ImportKind;

/**
 * The row errors of a job as a file. As XLSX the first sheet holds the bad rows themselves with what is wrong beside each, to be
 * mended and handed in again, as long as the file is still kept; then every error, and how many there are of each sort.
 */
@ApplicationScoped
public class ErrorBook {
    private static final int SLICE = 1_000;
    private static final int MOST_ROWS = 50_000;

    private RowErrors errors;
    private FilePreview files;

    ErrorBook() {}

    @Inject
    public ErrorBook(RowErrors errors, FilePreview files) {
        this.errors = errors;
        this.files = files;
    }

    public void writeCsv(ImportJob job, OutputStream out) throws IOException {
        try (Table table = new CsvTable(out)) {
            table.row(List.of("row", "column", "code", "message", "value"));
            each(job, error -> table.row(Arrays.asList(String.valueOf(error.row()), error.column(), error.code(), error.message(), error.value())));
        }
    }

    public void writeXlsx(ImportJob job, OutputStream out) throws IOException {
        try (XlsxBook book = new XlsxBook(out)) {
            writeGiven(job, book);
            try (Table list = book.sheet(ColumnTexts.of("errors.list"), 8, 20, 30, 90, 24)) {
                list.row(List.of(ColumnTexts.of("row"), ColumnTexts.of("column"), ColumnTexts.of("value"), ColumnTexts.of("why"), ColumnTexts.of("errors.code")));
                each(job, error -> list.row(
                        Arrays.asList(String.valueOf(error.row()), error.column(), error.value(), error.message(), error.code())));
            }
            try (Table groups = book.sheet(ColumnTexts.of("errors.groups"), 24, 10)) {
                groups.row(List.of(ColumnTexts.of("errors.code"), ColumnTexts.of("errors.count")));
                for (ErrorGroup group : errors.groups(job.id())) {
                    groups.row(List.of(group.code(), String.valueOf(group.count())));
                }
            }
        }
    }

    private interface Taker {
        void take(RowError error) throws IOException;
    }

    private void each(ImportJob job, Taker taker) throws IOException {
        List<RowError> slice;
        for (int offset = 0; !(slice = errors.of(job.id(), null, offset, SLICE)).isEmpty(); offset += SLICE) {
            for (RowError error : slice) {
                taker.take(error);
            }
        }
    }

    private void writeGiven(ImportJob job, XlsxBook book) {
        ImportKind kind = ImportKind.of(job.kind()).orElse(null);
        if (kind == null) {
            return;
        }
        files.whole(job.id(), file -> {
            try (Table given = book.sheet(ColumnTexts.of("errors.given"))) {
                Map<Integer, String> wrong = new HashMap<>();
                each(job, error -> {
                    if (wrong.size() < MOST_ROWS || wrong.containsKey(error.row())) {
                        wrong.merge(error.row(), words(error), (one, other) -> one + " · " + other);
                    }
                });
                copy(file, kind, wrong, given);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UnreadableFile e) {
                return; // the list says where reading stopped
            }
        });
    }

    private static String words(RowError error) {
        return (error.column() == null ? "" : error.column() + ": ") + error.message();
    }

    private static void copy(Path file, ImportKind kind, Map<Integer, String> wrong, Table given) {
        int[] width = new int[1];
        new RowFile(file, kind, null).eachRaw((number, cells) -> {
            List<String> row = new ArrayList<>(cells);
            width[0] = number == 1 ? cells.size() : width[0];
            while (row.size() < width[0]) {
                row.add(null);
            }
            if (number == 1 || wrong.containsKey(number)) {
                row.add(number == 1 ? ColumnTexts.of("errors.beside") : wrong.get(number));
                try {
                    given.row(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return true;
        });
    }
}
