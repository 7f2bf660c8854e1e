package vn.hocvuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Streams: a few hundred rows are held at a time. Texts are stored as texts, so none of them is ever a formula. */
final class XlsxTable implements FigureTable {
    private static final int FLUSH = 500;
    private static final double WIDE = 34;
    private static final double NARROW = 15;

    private final Workbook book;
    private final Worksheet sheet;
    private final Map<String, String> about;
    private int rows;

    XlsxTable(OutputStream out, String name, List<String> header, Map<String, String> about) throws IOException {
        this.book = new Workbook(out, "Hoc vu so", "1.0");
        this.sheet = book.newWorksheet(name);
        this.about = about;
        sheet.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            sheet.width(i, i == 0 ? WIDE : NARROW);
            sheet.style(0, i).bold().wrapText(true).set();
        }
        row(header.toArray());
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            write(i, cells[i]);
        }
        if (++rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof BigDecimal percent) {
            sheet.value(rows, column, percent.movePointLeft(2));
            sheet.style(rows, column).format("0.0%").set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Number number) {
            sheet.value(rows, column, number);
            sheet.style(rows, column).format("#,##0").set();
        } else if (cell != null) {
            sheet.inlineString(rows, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        if (!about.isEmpty()) {
            Worksheet source = book.newWorksheet("Nguồn số liệu");
            source.width(0, NARROW * 1.5);
            source.width(1, WIDE * 2);
            int row = 0;
            for (Map.Entry<String, String> line : about.entrySet()) {
                source.style(row, 0).bold().set();
                source.inlineString(row, 0, line.getKey());
                source.inlineString(row++, 1, line.getValue());
            }
            source.finish();
        }
        book.finish();
    }
}
