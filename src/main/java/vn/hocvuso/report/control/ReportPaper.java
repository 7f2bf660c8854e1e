package vn.hocvuso.report.control;

import static vn.hocvuso.document.Block.Align.CENTER;
import static vn.hocvuso.document.Block.Align.JUSTIFY;
import static vn.hocvuso.document.Block.Align.LEFT;
import static vn.hocvuso.document.Block.Align.RIGHT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.coverage.CutoffStrength;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.document.Block;
import vn.hocvuso.document.Block.Cell;
import vn.hocvuso.document.Block.Grid;
import vn.hocvuso.document.Block.Line;
import vn.hocvuso.document.Block.Look;
import vn.hocvuso.document.Block.Rule;
import vn.hocvuso.document.Block.Sheet;
import vn.hocvuso.document.Paper;
import vn.hocvuso.report.ReportRow;
import vn.hocvuso.report.ReportTable;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.rule.Written;

/** A report as it goes on paper: head, outline I to V with the unit's words and the frozen numbers, signature, annexes. */
public final class ReportPaper {
    private static final Look TEXT = Look.of(JUSTIFY, 14).indented(10).below(6);
    private static final Look PART = Look.of(LEFT, 14).strong().indented(10).below(8).heading();

    private final ReportView report;
    private final LocalDate frozenOn;
    private final List<Block> blocks = new ArrayList<>();

    /** @param frozenOn the day the figures were frozen, where the platform lives */
    public ReportPaper(ReportView report, LocalDate frozenOn) {
        this.report = report;
        this.frozenOn = frozenOn;
    }

    public Paper paper() {
        Heads heads = new Heads(report.setting());
        LocalDate dated = report.draft().datedOn() == null ? frozenOn : report.draft().datedOn();
        blocks.add(heads.top(report.draft().documentNumber(), dated));
        String subject = subject();
        blocks.add(new Line(Look.of(CENTER, 14).strong().below(18), Words.text("title")));
        blocks.add(new Line(Look.of(CENTER, 14).strong(), subject));
        blocks.add(new Rule(55));
        String days = Words.of("period", Written.shortDay(report.from()), Written.shortDay(report.to()), report.cutoff().definition().name());
        blocks.add(new Line(Look.of(CENTER, 13).slanted().below(2), days));
        outline();
        signature(heads);
        Annexes annexes = new Annexes(report);
        blocks.add(new Sheet(true));
        blocks.addAll(annexes.byUnit());
        blocks.add(new Sheet(true));
        blocks.addAll(annexes.byGroup());
        blocks.add(new Sheet(true));
        blocks.addAll(annexes.candidates());
        return new Paper(subject, blocks);
    }

    /** Never alone on a page: the last paragraph goes with it. */
    private void signature(Heads heads) {
        if (blocks.get(blocks.size() - 1) instanceof Line last) {
            blocks.set(blocks.size() - 1, new Line(last.look().heading(), last.text()));
        }
        blocks.add(new Line(Look.of(LEFT, 8).heading(), ""));
        blocks.add(heads.signature());
    }

    private String subject() {
        String half = report.ordinal() >= 1 && report.ordinal() <= 2 ? Words.text("half." + report.ordinal()) : Words.of("half.n", report.ordinal());
        return Words.of("subject." + report.kind(), half, String.valueOf(report.to().getYear()));
    }

    private void outline() {
        part("situation");
        text("situation");
        part("outcome");
        section("leadership");
        section("organisation");
        part("results");
        results();
        if (!report.draft().text("results").isBlank()) {
            text("results");
        }
        part("assessment");
        List.of("strengths", "limits", "causes", "lessons").forEach(this::section);
        part("direction");
        text("direction");
        part("proposals");
        text("proposals");
    }

    private void part(String key) {
        blocks.add(new Line(PART, Words.text(key)));
    }

    private void section(String key) {
        part(key);
        text(key);
    }

    /** A paragraph for every line the unit wrote. */
    private void text(String part) {
        String text = report.draft().text(part);
        if (text.isBlank()) {
            blocks.add(new Line(TEXT.slanted(), Words.text("nothing")));
        }
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Line(TEXT, line.strip())));
    }

    private void results() {
        CutoffView cutoff = report.cutoff();
        ReportRow sum = report.table().sum();
        blocks.add(new Line(TEXT, sentence(cutoff, sum)));
        blocks.add(new Line(TEXT, report.previous() == null ? Words.text("not-compared") : Words.of(
                "compared", report.previous().number(), Written.shortDay(report.previous().asOf()), Written.difference(sum.toPrevious()))));
        blocks.add(new Line(TEXT, strength(cutoff.strength())));
        if (!report.groups().isEmpty()) {
            blocks.add(new Line(Look.of(LEFT, 4), ""));
            blocks.add(groups());
        }
        blocks.add(new Line(TEXT, Words.text("see-annex")));
        blocks.add(new Line(Look.of(LEFT, 11).slanted().below(4), Words.of(
                "source", cutoff.number(), cutoff.version(), Written.shortDay(frozenOn), cutoff.frozen().sha256())));
    }

    private static String sentence(CutoffView c, ReportRow sum) {
        String day = Written.shortDay(c.asOf());
        if (c.required() == 0) {
            return Words.of("sentence-nobody", day, Written.number(c.onRoll()), Written.number(c.exempt()));
        }
        return Words.of("sentence", day, Written.number(c.onRoll()), Written.number(c.exempt()), Written.number(c.required()), Written.number(c.started()),
                Written.percent(sum.startedPercent()), Written.number(c.completed()), Written.percent(sum.completedPercent()),
                Written.number(c.assessed()), Written.number(c.passed()), Written.percent(sum.passedPercent()), Written.target(sum.target()) + "%",
                Written.difference(sum.toTarget()), Written.number(c.remaining()), Written.number(c.overdue()));
    }

    private static String strength(CutoffStrength s) {
        if (s.confirmed() == null) {
            return Words.of("strength-none", Written.number(s.roster()));
        }
        String gap = (s.difference() < 0 ? "−" : s.difference() > 0 ? "+" : "") + Written.number(Math.abs(s.difference()));
        return Words.of("strength", Written.shortDay(s.confirmedOn()), Written.number(s.confirmed()), Written.number(s.roster()), gap);
    }

    private Grid groups() {
        Look head = Look.of(CENTER, 11).strong();
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> heads = new ArrayList<>();
        List.of("group", "on-roll", "exempt", "required", "started", "completed", "assessed", "passed", "share")
                .forEach(key -> heads.add(Cell.of(head, Words.text("head." + key))));
        rows.add(heads);
        report.groups().forEach(table -> rows.add(line(Words.text("group." + table.group()), table, false)));
        rows.add(line(Words.text("sum"), report.table(), true));
        return new Grid(List.of(45.0, 15.0, 15.0, 15.0, 15.0, 15.0, 15.0, 15.0, 15.0), true, 1, rows);
    }

    private static List<Cell> line(String name, ReportTable table, boolean strong) {
        ReportRow r = table.sum();
        List<Cell> cells = new ArrayList<>();
        Look left = Look.of(LEFT, 12);
        Look right = Look.of(RIGHT, 12);
        cells.add(Cell.of(strong ? left.strong() : left, name));
        for (String value : List.of(Written.number(r.onRoll()), Written.number(r.exempt()), Written.number(r.required()), Written.number(r.started()),
                Written.number(r.completed()), Written.number(r.assessed()), Written.number(r.passed()), Written.points(r.passedPercent()))) {
            cells.add(Cell.of(strong ? right.strong() : right, value));
        }
        return cells;
    }
}
