package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;

/** A file of rows on disk, CSV in any encoding that can be told for certain or XLSX (first sheet); rows stream by and can be read again. */
public final class RowFile implements Bulk.Source {
    private final Path file;
    private final ImportKind kind;
    private final List<String> columns;
    private Rows rows;
    private Encoding encoding;

    /** @param columns by position the column of the contract each cell is, null for none; null altogether: by the first row */
    public RowFile(Path file, ImportKind kind, List<String> columns) {
        this.file = file;
        this.kind = kind;
        this.columns = columns;
    }

    public ImportKind kind() {
        return kind;
    }

    /** @return null for XLSX */
    public Encoding encoding() {
        rows();
        return encoding;
    }

    /** The first rows as they stand there, the header first; none for an empty file. */
    public List<List<String>> first(int many) {
        List<List<String>> first = new ArrayList<>();
        eachRaw((number, cells) -> {
            first.add(cells);
            return first.size() < many;
        });
        return first;
    }

    /** What a first reading found: rows of a wrong shape by number, and the columns in which anything stands. */
    public record Checked(Set<Integer> badRows, Set<String> filled) {}

    /** Reads the whole file once; the listener is told of rows whose shape is wrong. */
    public Checked check(Bulk.Listener listener) {
        Set<Integer> bad = new HashSet<>();
        Set<String> filled = new HashSet<>();
        read(row -> filled.addAll(row.values().keySet()), wrong -> {
            bad.add(wrong.row());
            listener.reject(wrong.row(), wrong.column(), wrong.code(), wrong.parameters());
        });
        return new Checked(bad, filled);
    }

    /** Of rows with a wrong shape only the key is there: {@link #check} has told of them, and who is named is not absent. */
    @Override
    public void read(Consumer<Bulk.Row> taker) {
        read(taker, wrong -> {});
    }

    /** @throws UnreadableFile the file cannot be taken as a whole, with the row where reading stopped */
    private void read(Consumer<Bulk.Row> taker, Consumer<UnreadableFile> wrongRows) {
        withHeader((header, number, cells) -> {
            Bulk.Row row;
            try {
                row = header.row(number, cells);
            } catch (UnreadableFile wrong) {
                wrongRows.accept(wrong);
                row = header.naming(number, cells, kind.key());
            }
            if (row != null) {
                taker.accept(row);
            }
        });
    }

    /** A data row as it stands in the file. */
    interface GivenRow {
        void take(Header header, int number, List<String> cells);
    }

    void withHeader(GivenRow taker) {
        Header[] header = new Header[1];
        eachRaw((number, cells) -> {
            if (header[0] == null) {
                header[0] = Header.of(cells, kind, columns);
            } else {
                taker.take(header[0], number, cells);
            }
            return true;
        });
        if (header[0] == null) {
            throw new UnreadableFile(1, null, "file-empty");
        }
    }

    /** Every row as it stands, the header too. */
    void eachRaw(Rows.Taker taker) {
        try {
            rows().read(taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rows rows() {
        try {
            if (rows == null && begins(0xd0, 0xcf, 0x11, 0xe0)) {
                throw new UnreadableFile(1, null, "xls-old");
            }
            if (rows == null && begins('P', 'K', 3, 4)) {
                rows = new XlsxRows(file);
            } else if (rows == null) {
                TextFile text = TextFile.of(file);
                encoding = text.encoding();
                rows = new CsvRows(text);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean begins(int... with) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(with.length);
            boolean same = start.length == with.length;
            for (int i = 0; same && i < with.length; i++) {
                same = (start[i] & 0xff) == with[i];
            }
            return same;
        }
    }
}
