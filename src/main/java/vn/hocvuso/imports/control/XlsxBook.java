package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.kernel.Bulk;

/** An XLSX file written sheet after sheet, row after row. All cells are texts: a service number keeps its noughts. */
public final class XlsxBook implements AutoCloseable {
    /** What a sheet can hold. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 18;

    private final Workbook book;

    public XlsxBook(OutputStream out) {
        book = new Workbook(out, "Hoc vu so", "1.0");
    }

    /** The next sheet; the one before has to be closed. Its first row is a header. */
    public Table sheet(String name, double... widths) {
        return new Sheet(book.newWorksheet(name), widths);
    }

    private static final class Sheet implements Table {
        private final Worksheet sheet;
        private final double[] widths;
        private int rows;

        private Sheet(Worksheet sheet, double... widths) {
            this.sheet = sheet;
            this.widths = widths;
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (rows == 0) {
                    sheet.width(i, i < widths.length ? widths[i] : WIDTH);
                    sheet.style(rows, i).bold().set();
                }
                String cell = Bulk.Csv.escaped(cells.get(i));
                if (!cell.isEmpty()) {
                    sheet.inlineString(rows, i, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
                }
            }
            if (++rows % FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
