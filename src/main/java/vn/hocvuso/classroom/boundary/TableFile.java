package vn.hocvuso.classroom.boundary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.classroom.TableLine;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.kernel.Refused;

/** A table as somebody hands it in: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX workbook. */
final class TableFile {
    /** Far more than a class has people, or a sheet of results lines. */
    private static final int MOST_ROWS = 5_000;

    /** Of the refusal when it is neither. */
    private final String unreadable;

    private TableFile(String unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * @param unreadable code of the refusal when it can be read as neither
     * @throws Refused 422 {@code unreadable}, {@code sheet-file-formula} (cell), {@code table-too-long} (how many rows are taken)
     */
    static List<TableLine> lines(byte[] file, String unreadable) {
        TableFile table = new TableFile(unreadable);
        return file.length > 2 && file[0] == 'P' && file[1] == 'K' ? table.workbook(file) : table.text(file);
    }

    private List<TableLine> text(byte[] file) {
        List<TableLine> rows = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
            for (CsvRecord row : CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false).ofCsvRecord(text)) {
                requireRoom(rows.size());
                rows.add(new TableLine(Math.toIntExact(row.getStartingLineNumber()), row.getFields().stream().map(this::closed).toList()));
            }
        } catch (CharacterCodingException | CsvParseException e) {
            throw new Refused(unreadable);
        }
        return rows;
    }

    /** A quote that nobody closed swallows the rows below it, and nobody writes in two lines here. */
    private String closed(String cell) {
        if (cell.strip().contains("\n")) {
            throw new Refused(unreadable);
        }
        return cell.strip();
    }

    /** What comes first after the first cell: later ones may hold the others. */
    private static char separator(String text) {
        return (char) text.chars().filter(sign -> sign == '\t' || sign == ';' || sign == ',').findFirst().orElse(',');
    }

    private static void requireRoom(int rows) {
        if (rows >= MOST_ROWS) {
            throw new Refused("table-too-long", MOST_ROWS);
        }
    }

    private List<TableLine> workbook(byte[] file) {
        requireSmall(file);
        List<TableLine> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                requireRoom(lines.size());
                lines.add(new TableLine(row.getRowNum(), row.stream().map(TableFile::plain).toList()));
            }
            return lines;
        } catch (IOException | ExcelReaderException e) {
            throw new Refused(unreadable);
        }
    }

    /** Unfolds it once under a bound: whoever reads a workbook knows none. */
    private void requireSmall(byte[] file) {
        try {
            ZipFiles.read(file);
        } catch (ZipFiles.Broken e) {
            throw new Refused(unreadable);
        }
    }

    /** What a formula comes to is not what somebody read off a sheet, and nobody knows whether it was computed. */
    private static String plain(Cell cell) {
        if (cell != null && cell.getType() == CellType.FORMULA) {
            throw new Refused("sheet-file-formula", cell.getAddress().toString());
        }
        return cell == null ? "" : cell.getText().strip();
    }
}
