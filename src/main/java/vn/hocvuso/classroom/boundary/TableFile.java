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
import vn.hocvuso.kernel.Refused;

/** A table as somebody hands it in: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX workbook. */
final class TableFile {
    /** Of the refusal when it is neither. */
    private final String unreadable;

    private TableFile(String unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * @param unreadable code of the refusal when it can be read as neither
     * @throws Refused 422 {@code unreadable}, {@code sheet-file-formula} (cell)
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

    private List<TableLine> workbook(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> new TableLine(row.getRowNum(), row.stream().map(TableFile::plain).toList())).toList();
        } catch (IOException | ExcelReaderException e) {
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
