package vn.hocvuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A table of figures for a spreadsheet, written row by row: numbers are numbers there, days are days. A cell is a text, a whole
 * number, a day, or a {@link java.math.BigDecimal}, which is a percentage; null is empty.
 */
public interface FigureTable extends AutoCloseable {
    /** As many cells as the header has. */
    void row(Object... cells) throws IOException;

    @Override
    void close() throws IOException;

    /** UTF-8 with a byte order mark; a text that a spreadsheet would take for a formula is escaped; percentages as {@code 91.9}. */
    static FigureTable csv(OutputStream out, List<String> header) throws IOException {
        return new CsvTable(out, header);
    }

    /**
     * @param sheet name of the table's sheet
     * @param about what the figures are of, on a second sheet: names and values in their order
     */
    static FigureTable xlsx(OutputStream out, String sheet, List<String> header, Map<String, String> about) throws IOException {
        return new XlsxTable(out, sheet, header, about);
    }
}
