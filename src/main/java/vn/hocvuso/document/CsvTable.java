package vn.hocvuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;

/** Comma separated; see {@link FigureTable#csv}. */
final class CsvTable implements FigureTable {
    private final Writer out;

    CsvTable(OutputStream stream, List<String> header) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(Bulk.Csv.MARK);
        row(header.toArray());
    }

    @Override
    public void row(Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(CsvTable::text).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Only texts can be formulas: a number below nought keeps its sign and stays a number. */
    private static String text(Object cell) {
        if (cell instanceof BigDecimal percent) {
            return percent.toPlainString();
        }
        return cell instanceof String text ? Bulk.Csv.cell(text) : cell == null ? "" : cell.toString();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
