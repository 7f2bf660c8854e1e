package vn.hocvuso.interop.xlsx.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;

/** Reads the first sheet: a heading, then rows; one with a question begins a question, those without belong to the one above. */
public final class SheetReader {
    private static final ReadingOptions FORMATTED = new ReadingOptions(true, false);

    private final QuestionGathering gathering = new QuestionGathering();
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final List<Line> open = new ArrayList<>();

    public QuestionReading read(byte[] file) {
        int last = 1;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), FORMATTED);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                last = row.getRowNum();
                take(row);
            }
            end();
            return gathering.reading();
        } catch (ExcelReaderException | IOException | IllegalStateException | IndexOutOfBoundsException e) {
            return QuestionReading.unreadable(last, null, "sheet-broken");
        } catch (QuestionFault fault) {
            return new QuestionReading(List.of(), List.of(fault.problem()));
        }
    }

    private void take(Row row) {
        if (columns.isEmpty()) {
            heading(row);
            return;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((i, column) -> row.getOptionalCell(i).map(SheetReader::text).filter(text -> !text.isEmpty())
                .ifPresent(text -> cells.put(column, text)));
        if (cells.isEmpty()) {
            return;
        }
        Line line = new Line(row.getRowNum(), cells);
        if (line.has(Column.QUESTION)) {
            end();
        }
        open.add(line);
    }

    private void heading(Row row) {
        for (int i = 0; i < row.getCellCount(); i++) {
            int at = i;
            row.getOptionalCell(i).map(SheetReader::text).flatMap(Column::of).ifPresent(column -> columns.put(at, column));
        }
        if (!columns.containsValue(Column.QUESTION) || !columns.containsValue(Column.ANSWER)) {
            throw QuestionFault.wrong(row.getRowNum(), "sheet-heading", Column.QUESTION.heading(), Column.ANSWER.heading());
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            List<Line> lines = List.copyOf(open);
            gathering.question(lines.get(0).row(), null, () -> new SheetQuestion(lines).draft(gathering));
            open.clear();
        }
    }

    /** Numbers the Vietnamese way, days as yyyy-MM-dd. */
    private static String text(Cell cell) {
        String text = switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> cell.getRawValue();
            case EMPTY, ERROR -> "";
            default -> cell.getText();
        };
        return text == null ? "" : Normalizer.normalize(text.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = cell.getType() == CellType.NUMBER && format != null && format.matches("(?i).*(yy|dd|mmm).*");
        return day ? cell.asDate().toLocalDate().toString() : cell.asNumber().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
