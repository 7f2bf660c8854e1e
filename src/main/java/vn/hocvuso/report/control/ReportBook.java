package vn.hocvuso.report.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.report.Candidate;
import vn.hocvuso.report.ReportRow;
import vn.hocvuso.report.ReportTable;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.rule.Written;

/** A report's tables as XLSX. Numbers are numbers, shares per cent with one decimal, days are days; nothing stands for nobody. */
public final class ReportBook {
    private static final String COUNT = "#,##0";
    private static final String SHARE = "[=100]0;0.0";
    private static final String POINTS = "+0.0;-0.0;0.0";
    private static final String DAY = "dd/mm/yyyy";
    private static final List<String> HEADS = List.of("no", "unit", "on-roll", "exempt", "required", "started", "started", "completed", "completed", "assessed",
            "passed", "passed", "target", "to-target", "to-previous", "note");
    private static final List<Integer> SHARES = List.of(6, 8, 11);
    private static final double HEAD_HEIGHT = 48;
    private static final double[] WIDTHS = {6, 40, 11, 9, 11, 11, 9, 11, 9, 11, 11, 9, 11, 11, 11, 45};

    private final ReportView report;
    private final Workbook book;

    private ReportBook(ReportView report, OutputStream out) {
        this.report = report;
        this.book = new Workbook(out, "Hoc vu so", "1.0");
        book.setGlobalDefaultFont("Times New Roman", 12);
    }

    /** @throws IOException the reader of the file is gone */
    public static void write(ReportView report, OutputStream out) throws IOException {
        ReportBook file = new ReportBook(report, out);
        file.table(Words.text("head.unit"), report.table());
        for (ReportTable group : report.groups()) {
            file.table(group.group(), group);
        }
        file.candidates();
        file.book.finish();
    }

    private void table(String name, ReportTable table) throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        String title = table.group() == null ? report.cutoff().unit().name() : report.cutoff().unit().name() + ": " + Words.text("group." + table.group());
        int row = head(sheet, title);
        for (int column = 0; column < HEADS.size(); column++) {
            String text = Words.text("head." + HEADS.get(column));
            label(sheet, row, column, SHARES.contains(column) ? text + " (%)" : text);
            sheet.width(column, column == 1 ? names(table) : WIDTHS[column]);
        }
        printed(sheet, row++);
        int number = 1;
        for (ReportRow line : table.rows()) {
            line(sheet, row, number++, line.code() == null ? Words.text("own") : line.name(), line, false);
            row++;
        }
        line(sheet, row, null, Words.text("sum"), table.sum(), true);
        sheet.finish();
    }

    /** The head of the table stays in sight and is printed on every page, as broad as a page that lies across and as many as it needs. */
    private static void printed(Worksheet sheet, int head) {
        sheet.rowHeight(head, HEAD_HEIGHT);
        sheet.freezePane(2, head + 1);
        sheet.repeatRows(head, head);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.footer("&P/&N", Position.CENTER);
    }

    /** Names stand on one line: a book without heights of rows is not set anew by every office. */
    private static double names(ReportTable table) {
        int longest = table.rows().stream().mapToInt(row -> row.name() == null ? 0 : row.name().length()).max().orElse(0);
        return Math.max(WIDTHS[1], longest + 2);
    }

    /** @return the row below */
    private int head(Worksheet sheet, String title) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, report.cutoff().definition().name());
        sheet.value(2, 0, Words.of("annex-of", report.cutoff().number(), report.cutoff().version(), Written.shortDay(report.cutoff().asOf())));
        return 4;
    }

    private static void label(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        framed(sheet, row, column).bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center").set();
    }

    private static StyleSetter framed(Worksheet sheet, int row, int column) {
        return sheet.style(row, column).borderStyle(BorderStyle.THIN);
    }

    private static void line(Worksheet sheet, int row, Integer number, String name, ReportRow r, boolean sum) {
        if (number != null) {
            sheet.value(row, 0, number);
        }
        sheet.value(row, 1, name);
        Number[] numbers = {
            r.onRoll(), r.exempt(), r.required(), r.started(), r.startedPercent(), r.completed(), r.completedPercent(), r.assessed(), r.passed(),
            r.passedPercent(), r.target(), r.toTarget(), r.toPrevious()
        };
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null) {
                sheet.value(row, i + 2, numbers[i]);
            }
        }
        sheet.value(row, 15, r.note());
        for (int column = 0; column < WIDTHS.length; column++) {
            StyleSetter style = framed(sheet, row, column);
            if (column > 1 && column < 15) {
                style.format(column >= 13 ? POINTS : numbers[column - 2] instanceof BigDecimal || SHARES.contains(column) ? SHARE : COUNT);
            }
            (sum ? style.bold() : style).verticalAlignment("center").set();
        }
    }

    private void candidates() throws IOException {
        Worksheet sheet = book.newWorksheet(Words.text("candidates.sheet"));
        int row = head(sheet, Words.text("annex-3").replace('\n', ' '));
        List<String> heads = List.of("no", "unit", "type", "passed", "required", "share", "target-since", "complete-since");
        double[] widths = {6, 40, 20, 11, 11, 9, 16, 16};
        for (int column = 0; column < heads.size(); column++) {
            label(sheet, row, column, Words.text("head." + heads.get(column)));
            sheet.width(column, column == 1 ? names(report.table()) : widths[column]);
        }
        printed(sheet, row);
        for (List<Candidate> likes : report.candidates()) {
            int number = 1;
            for (Candidate one : likes) {
                row++;
                sheet.value(row, 0, number++);
                sheet.value(row, 1, one.name());
                sheet.value(row, 2, one.type());
                sheet.value(row, 3, one.passed());
                sheet.value(row, 4, one.required());
                sheet.value(row, 5, one.coverage());
                day(sheet, row, 6, one.targetSince());
                day(sheet, row, 7, one.completeSince());
                for (int column = 0; column < widths.length; column++) {
                    StyleSetter style = framed(sheet, row, column);
                    (column < 3 ? style : style.format(column < 5 ? COUNT : column == 5 ? SHARE : DAY)).set();
                }
            }
        }
        sheet.finish();
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
        }
    }
}
