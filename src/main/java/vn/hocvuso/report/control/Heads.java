package vn.hocvuso.report.control;

import static vn.hocvuso.document.Block.Align.CENTER;
import static vn.hocvuso.document.Block.Align.LEFT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.document.Block;
import vn.hocvuso.document.Block.Cell;
import vn.hocvuso.document.Block.Grid;
import vn.hocvuso.document.Block.Line;
import vn.hocvuso.document.Block.Look;
import vn.hocvuso.document.Block.Rule;
import vn.hocvuso.document.Paper;
import vn.hocvuso.report.ReportSetting;
import vn.hocvuso.report.rule.Written;

/** The two heads of a report, command and party, and how it is signed (NĐ 30/2020/NĐ-CP; the party's by its own custom). */
final class Heads {
    private static final double LEFT_COLUMN = 68;
    private static final List<Double> COLUMNS = List.of(LEFT_COLUMN, Paper.TEXT_WIDTH - LEFT_COLUMN);
    private static final Look SMALL = Look.of(CENTER, 13);
    private static final int ROOM_FOR_SIGNATURE = 4;

    private final ReportSetting setting;

    Heads(ReportSetting setting) {
        this.setting = setting;
    }

    /** @param number given by the clerk; may be empty */
    Block top(String number, LocalDate date) {
        boolean party = setting.header().equals(ReportSetting.PARTY);
        String written = number.isBlank() ? Words.text("no-number") : number;
        List<Block> left = new ArrayList<>();
        if (!setting.parentLine().isBlank()) {
            left.add(new Line(SMALL, setting.parentLine()));
        }
        left.add(new Line(SMALL.strong(), setting.unitLine()));
        left.add(party ? new Line(SMALL, "*") : new Rule(22));
        left.add(new Line(SMALL.below(party ? 0 : 4), Words.of(party ? "number.party" : "number.command", written, setting.code())));
        List<Block> right = new ArrayList<>();
        if (party) {
            right.add(new Line(Look.of(CENTER, 15).strong(), Words.text("party")));
            right.add(new Rule(18));
        } else {
            right.add(new Line(Look.of(CENTER, 12.5).strong(), Words.text("nation")));
            right.add(new Line(SMALL.strong(), Words.text("motto")));
            right.add(new Rule(26));
        }
        String place = setting.place().isBlank() ? "…" : setting.place();
        right.add(new Line(SMALL.slanted().below(4), place + ", " + Written.day(date)));
        return Grid.beside(COLUMNS, List.of(new Cell(1, 1, left), new Cell(1, 1, right)));
    }

    Block signature() {
        List<Block> left = new ArrayList<>();
        left.add(new Line(Look.of(LEFT, 12).strong().slanted(), Words.text("recipients")));
        String recipients = setting.recipients().isBlank() ? Words.text("no-recipients") : setting.recipients();
        recipients.lines().filter(line -> !line.isBlank()).forEach(line -> left.add(new Line(Look.of(LEFT, 11), dashed(line.strip()))));
        List<Block> right = new ArrayList<>();
        String form = setting.signerForm().equals("-") ? "" : setting.signerForm() + " ";
        if (!setting.signedFor().isBlank()) {
            right.add(new Line(SMALL.strong(), form + setting.signedFor()));
            form = "";
        }
        right.add(new Line(SMALL.strong(), form + setting.signerRole()));
        for (int i = 0; i < ROOM_FOR_SIGNATURE; i++) {
            right.add(new Line(SMALL, ""));
        }
        right.add(new Line(SMALL.strong(), (setting.signerRank() + " " + setting.signerName()).strip()));
        return Grid.beside(COLUMNS, List.of(new Cell(1, 1, left), new Cell(1, 1, right)));
    }

    private static String dashed(String line) {
        return line.startsWith("-") ? line : "- " + line;
    }
}
