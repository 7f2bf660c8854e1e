package vn.hocvuso.report.control;

import static vn.hocvuso.document.Block.Align.CENTER;
import static vn.hocvuso.document.Block.Align.LEFT;
import static vn.hocvuso.document.Block.Align.RIGHT;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.document.Block;
import vn.hocvuso.document.Block.Cell;
import vn.hocvuso.document.Block.Grid;
import vn.hocvuso.document.Block.Line;
import vn.hocvuso.document.Block.Look;
import vn.hocvuso.document.Paper;
import vn.hocvuso.report.Candidate;
import vn.hocvuso.report.ReportRow;
import vn.hocvuso.report.ReportTable;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.rule.Written;

/** The tables of a report: by unit, by report group, and the units that reached the target. */
final class Annexes {
    private static final Look HEAD = Look.of(CENTER, 9.5).strong();
    private static final Look NAME = Look.of(LEFT, 10);
    private static final Look NUMBER = Look.of(RIGHT, 10);
    private static final Look MIDDLE = Look.of(CENTER, 10);
    /** Between two tables only: below the last one it would begin an empty page where the table fills its own. */
    private static final Line SPACE = new Line(Look.of(LEFT, 8), "");
    private static final double ORDINAL = 8;
    private static final double SHARE = 11.5;
    private static final double LEAST_COUNT = 11.5;
    private static final double DIGIT = 1.9;
    private static final double NOTE = 30;
    private static final int COUNTS = 7;
    private static final int SHARES = 6;
    private static final List<Double> LIKES = List.of(10.0, Paper.WIDE_TEXT_WIDTH - 10 - 4 * 35, 35.0, 35.0, 35.0, 35.0);

    private final ReportView report;

    Annexes(ReportView report) {
        this.report = report;
    }

    List<Block> byUnit() {
        List<Block> blocks = title("annex-1");
        blocks.add(grid(report.table(), null));
        if (report.cutoff().children().isEmpty()) {
            blocks.add(new Line(NAME.slanted().below(4), Words.text("leaf")));
        }
        return blocks;
    }

    List<Block> byGroup() {
        List<Block> blocks = title("annex-2");
        if (report.groups().isEmpty()) {
            blocks.add(new Line(NAME.slanted(), Words.text("annex-2-none")));
        }
        int number = 1;
        for (ReportTable table : report.groups()) {
            if (number > 1) {
                blocks.add(SPACE);
            }
            blocks.add(grid(table, number++ + ". " + Words.text("group." + table.group())));
        }
        return blocks;
    }

    List<Block> candidates() {
        List<Block> blocks = title("annex-3");
        blocks.add(new Line(Look.of(LEFT, 11).slanted().below(2), Words.text("annex-3-note")));
        blocks.add(new Line(Look.of(LEFT, 4), ""));
        if (report.candidates().isEmpty()) {
            blocks.add(new Line(Look.of(LEFT, 12).below(6), Words.of("annex-3-none", Written.target(report.cutoff().target()) + "%")));
        }
        for (List<Candidate> likes : report.candidates()) {
            if (likes != report.candidates().get(0)) {
                blocks.add(SPACE);
            }
            Candidate first = likes.get(0);
            String head = first.tier() == null ? Words.of("like", first.type()) : Words.of("like-tier", first.type(), first.tier());
            blocks.add(likes(head, likes));
        }
        return blocks;
    }

    private List<Block> title(String key) {
        String about = Words.of("annex-of", report.cutoff().number(), report.cutoff().version(), Written.shortDay(report.cutoff().asOf()));
        return new ArrayList<>(List.of(
                new Line(Look.of(CENTER, 13).strong(), Words.text(key)), new Line(Look.of(CENTER, 11).slanted(), about), new Line(Look.of(CENTER, 6), "")));
    }

    private static Grid likes(String title, List<Candidate> likes) {
        List<List<Cell>> rows = new ArrayList<>(List.of(title(title, LIKES.size())));
        rows.add(heads("no", "unit", "passed", "share", "target-since", "complete-since"));
        int number = 1;
        for (Candidate one : likes) {
            rows.add(List.of(Cell.of(MIDDLE, String.valueOf(number++)), Cell.of(NAME, one.name()),
                    Cell.of(MIDDLE, Written.number(one.passed()) + "/" + Written.number(one.required())), Cell.of(MIDDLE, Written.points(one.coverage())),
                    Cell.of(MIDDLE, Written.shortDay(one.targetSince())), Cell.of(MIDDLE, Written.shortDay(one.completeSince()))));
        }
        return new Grid(LIKES, true, rows.size() - likes.size(), rows);
    }

    /** What a table is of stands in its head, so that no page ends with it and every page says it. */
    private static List<Cell> title(String title, int columns) {
        return List.of(Cell.of(Look.of(LEFT, 11).strong(), title).over(columns, 1));
    }

    /** @param title null: it needs none */
    private static Grid grid(ReportTable table, String title) {
        List<Double> widths = widths(table);
        List<List<Cell>> rows = new ArrayList<>();
        if (title != null) {
            rows.add(title(title, widths.size()));
        }
        rows.add(List.of(head("no").over(1, 2), head("unit").over(1, 2), head("on-roll").over(1, 2), head("exempt").over(1, 2), head("required").over(1, 2),
                head("started").over(2, 1), head("completed").over(2, 1), head("assessed").over(1, 2), head("passed").over(2, 1),
                head("target").over(1, 2), head("to-target").over(1, 2), head("to-previous").over(1, 2), head("note").over(1, 2)));
        rows.add(heads("count", "share", "count", "share", "count", "share"));
        int heads = rows.size();
        int number = 1;
        for (ReportRow row : table.rows()) {
            rows.add(cells(String.valueOf(number++), row.code() == null ? Words.text("own") : row.name(), row, false));
        }
        rows.add(cells("", Words.text("sum"), table.sum(), true));
        return new Grid(widths, true, heads, rows);
    }

    /** Counts as broad as the largest one, names what is left. */
    private static List<Double> widths(ReportTable table) {
        double count = Math.max(LEAST_COUNT, Written.number(table.sum().onRoll()).length() * DIGIT + 2);
        double name = Paper.WIDE_TEXT_WIDTH - ORDINAL - COUNTS * count - SHARES * SHARE - NOTE;
        return List.of(ORDINAL, name, count, count, count, count, SHARE, count, SHARE, count, count, SHARE, SHARE, SHARE, SHARE, NOTE);
    }

    private static List<Cell> cells(String number, String name, ReportRow row, boolean sum) {
        List<Cell> cells = new ArrayList<>(List.of(cell(MIDDLE, number, sum), cell(NAME, name, sum)));
        for (String value : List.of(
                Written.number(row.onRoll()), Written.number(row.exempt()), Written.number(row.required()), Written.number(row.started()),
                Written.points(row.startedPercent()), Written.number(row.completed()), Written.points(row.completedPercent()), Written.number(row.assessed()),
                Written.number(row.passed()), Written.points(row.passedPercent()), Written.target(row.target()), Written.difference(row.toTarget()),
                Written.difference(row.toPrevious()))) {
            cells.add(cell(NUMBER, value, sum));
        }
        cells.add(cell(Look.of(LEFT, 9), row.note(), sum));
        return cells;
    }

    private static Cell cell(Look look, String text, boolean strong) {
        return Cell.of(strong ? look.strong() : look, text);
    }

    private static List<Cell> heads(String... keys) {
        List<Cell> cells = new ArrayList<>();
        for (String key : keys) {
            cells.add(head(key));
        }
        return cells;
    }

    private static Cell head(String key) {
        return Cell.of(HEAD, Words.text("head." + key));
    }
}
