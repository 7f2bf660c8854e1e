package vn.hocvuso.imports.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;

/** A file of rows on disk, CSV (UTF-8, comma or semicolon) or XLSX (first sheet); rows stream by and can be read again. */
public final class RowFile implements Bulk.Source {
    /** Bytes an XLSX may unfold to, and how many times its size: what goes beyond is a bomb, not a roster. */
    private static final long LARGEST_UNFOLDED = 2_000_000_000L;
    private static final long LARGEST_RATIO = 200;

    private final Path file;
    private final ImportKind kind;

    public RowFile(Path file, ImportKind kind) {
        this.file = file;
        this.kind = kind;
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
    public void read(Consumer<Bulk.Row> rows) {
        read(rows, wrong -> {});
    }

    public ImportKind kind() {
        return kind;
    }

    /** @throws UnreadableFile the file cannot be taken as a whole, with the row where reading stopped */
    private void read(Consumer<Bulk.Row> rows, Consumer<UnreadableFile> wrongRows) {
        try {
            Header[] header = new Header[1];
            BiConsumer<Integer, List<String>> each = (number, cells) -> {
                if (header[0] == null) {
                    header[0] = Header.of(cells, kind);
                    return;
                }
                Bulk.Row row;
                try {
                    row = header[0].row(number, cells);
                } catch (UnreadableFile wrong) {
                    wrongRows.accept(wrong);
                    row = header[0].naming(number, cells, kind.key());
                }
                if (row != null) {
                    rows.accept(row);
                }
            };
            if (isZip()) {
                readXlsx(each);
            } else {
                readCsv(each);
            }
            if (header[0] == null) {
                throw new UnreadableFile(1, null, "file-empty");
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(1, null, "not-utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private void readCsv(BiConsumer<Integer, List<String>> each) throws IOException {
        int number = 0;
        try (Reader reader = utf8();
                CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator()).skipEmptyLines(false).ofCsvRecord(reader)) {
            for (CsvRecord row : records) {
                number++;
                if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                    continue;
                }
                each.accept(number, row.getFields());
            }
        } catch (CsvParseException e) {
            throw unreadable(e, number);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RuntimeException unreadable(CsvParseException e, int number) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile || cause instanceof Bulk.Rejected) {
                return (RuntimeException) cause;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return new UnreadableFile(number + 1, null, "csv-broken");
    }

    private Reader utf8() throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] start = in.readNBytes(3);
        boolean marked = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(start);
        }
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, strict);
    }

    /** The header has no text with separators in it: the more frequent one is it. */
    private char separator() throws IOException {
        try (Reader reader = utf8()) {
            int commas = 0;
            int semicolons = 0;
            for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
            return semicolons > commas ? ';' : ',';
        }
    }

    private void readXlsx(BiConsumer<Integer, List<String>> each) throws IOException {
        refuseBomb();
        int last = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                last = row.getRowNum();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(RowFile::text).orElse(null));
                }
                each.accept(row.getRowNum(), cells);
            }
        } catch (ExcelReaderException | IOException e) {
            throw new UnreadableFile(last + 1, null, "xlsx-broken");
        }
    }

    private void refuseBomb() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unfolded = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            if (unfolded > LARGEST_UNFOLDED || unfolded > LARGEST_RATIO * Math.max(Files.size(file), 10_000)) {
                throw new UnreadableFile(1, null, "xlsx-too-large");
            }
        } catch (IOException e) {
            throw new UnreadableFile(1, null, "xlsx-broken");
        }
    }

    /** Numbers without a decimal that is not there, days as yyyy-MM-dd; a formula gives its last value. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean day = format != null && format.matches("(?i).*(yy|dd|mmm).*");
            return day ? cell.asDate().toLocalDate().toString() : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
