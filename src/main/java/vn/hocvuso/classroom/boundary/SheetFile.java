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
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.kernel.Refused;

/**
 * Answer sheets as a table: service number, variant, then the answers, in one column or a column for each question. CSV (UTF-8,
 * comma, semicolon or tab) or XLSX. A first row with a word where the variant stands is a header.
 */
final class SheetFile {
    private static final int FEWEST_COLUMNS = 2;
    private static final String VARIANT = "\\d{1,2}";

    private SheetFile() {}

    private record Cells(int row, List<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** A single letter is a variant that somebody wrote wrongly: it must not vanish as a header. */
        boolean isHeader() {
            return row == 1 && cells.size() >= FEWEST_COLUMNS && cells.get(1).matches(".*\\p{L}{2,}.*");
        }

        SheetLine line() {
            Integer variant = cells.size() >= FEWEST_COLUMNS && cells.get(1).matches(VARIANT) ? Integer.valueOf(cells.get(1)) : null;
            List<String> answers = cells.size() > FEWEST_COLUMNS ? cells.subList(FEWEST_COLUMNS, cells.size()) : List.of();
            return new SheetLine(row, cells.get(0), variant, String.join(";", answers));
        }
    }

    /** @throws Refused 422 {@code sheet-file-unreadable}, {@code sheet-file-formula} (cell), {@code sheet-file-empty} */
    static List<SheetLine> read(byte[] file) {
        List<Cells> rows = file.length > 2 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : text(file);
        List<SheetLine> lines = rows.stream().filter(row -> !row.isEmpty() && !row.isHeader()).map(Cells::line).toList();
        if (lines.isEmpty()) {
            throw new Refused("sheet-file-empty");
        }
        return lines;
    }

    private static List<Cells> text(byte[] file) {
        List<Cells> rows = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
            for (CsvRecord row : CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false).ofCsvRecord(text)) {
                rows.add(new Cells(Math.toIntExact(row.getStartingLineNumber()), row.getFields().stream().map(SheetFile::closed).toList()));
            }
        } catch (CharacterCodingException | CsvParseException e) {
            throw new Refused("sheet-file-unreadable");
        }
        return rows;
    }

    /** A quote that nobody closed swallows the rows below it, and nobody answers in two lines. */
    private static String closed(String cell) {
        if (cell.strip().contains("\n")) {
            throw new Refused("sheet-file-unreadable");
        }
        return cell.strip();
    }

    /** What comes first after the service number: answers may hold the others. */
    private static char separator(String text) {
        return (char) text.chars().filter(sign -> sign == '\t' || sign == ';' || sign == ',').findFirst().orElse(',');
    }

    private static List<Cells> workbook(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> new Cells(row.getRowNum(), row.stream().map(SheetFile::plain).toList())).toList();
        } catch (IOException | ExcelReaderException e) {
            throw new Refused("sheet-file-unreadable");
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
