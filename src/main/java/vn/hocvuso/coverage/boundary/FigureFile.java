package vn.hocvuso.coverage.boundary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Comparison.Side;
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.coverage.EmulationView.Contender;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.TrendView;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.UnitRow;
import vn.hocvuso.document.FigureTable;

/**
 * A view as a table of a file.
 *
 * @param title  name of the sheet
 * @param header of the columns
 * @param rows   writes them; may read as it writes
 */
record FigureFile(String title, List<String> header, Rows rows) {
    @FunctionalInterface
    interface Rows {
        void write(FigureTable table) throws IOException;
    }

    private static final String[] UNIT = {"unit", "file.code", "file.type", "file.tier"};

    static FigureFile coverage(Rows rows) {
        return new FigureFile(FileTexts.of("cockpit.by-unit"), header("file.parent", "on-roll", "exempt", "required", "started", "completed", "assessed", "passed",
                "remaining", "overdue", "file.rate", "file.rate-of-all"), rows);
    }

    static Object[] cells(UnitRow row) {
        Figures f = row.figures();
        return cells(row.unit(), row.parent(), f.onRoll(), f.exempt(), f.required(), f.started(), f.completed(), f.assessed(), f.passed(), f.remaining(),
                f.overdue(), f.coverage(), f.coverageOnRoll());
    }

    static FigureFile changes(Comparison view) {
        List<String> header = header("file.required-before", "file.required-after", "file.required-change", "file.passed-before", "file.passed-after",
                "file.passed-change", "file.rate-before", "file.rate-after", "changes.came", "changes.came-done", "changes.left", "changes.left-done",
                "changes.gained", "changes.lost");
        return new FigureFile(FileTexts.of("views.changes"), header, table -> {
            table.row(cells(view.all()));
            for (Side child : view.children()) {
                table.row(cells(child));
            }
        });
    }

    private static Object[] cells(Side side) {
        Comparison.Flows flows = side.flows();
        Object[] passed = flows == null
                ? new Object[6]
                : new Object[] {flows.came(), flows.cameDone(), flows.left(), flows.leftDone(), flows.gained(), flows.lost()};
        List<Object> cells = new ArrayList<>(Arrays.asList(cells(side.unit(), side.before().required(), side.after().required(), side.change().required(),
                side.before().passed(), side.after().passed(), side.change().passed(), side.before().coverage(), side.after().coverage())));
        cells.addAll(Arrays.asList(passed));
        return cells.toArray();
    }

    static FigureFile trend(TrendView view) {
        return new FigureFile(FileTexts.of("cockpit.trend"), FileTexts.list("day", "required", "passed", "file.rate"), table -> {
            for (TrendView.Day day : view.items()) {
                table.row(day.day(), day.required(), day.passed(), day.coverage());
            }
        });
    }

    static FigureFile movements(String title, List<Movement> people) {
        List<String> header = FileTexts.list("file.full-name", "file.rank", "file.service-number", "day", "people.group", "unit", "file.code");
        return new FigureFile(title, header, table -> {
            for (Movement p : people) {
                table.row(p.fullName(), p.rank(), p.serviceNumber(), p.on(), p.group(), p.unit().name(), p.unit().code());
            }
        });
    }

    static FigureFile heat(HeatView view) {
        List<String> header = new ArrayList<>(header("required"));
        for (HeatView.Column column : view.columns()) {
            String title = column.test() ? FileTexts.of("heat.test") : column.title();
            header.add(FileTexts.of("file.done", title));
            header.add(FileTexts.of("file.done-rate", title));
        }
        return new FigureFile(FileTexts.of("heat"), header, table -> {
            table.row(cells(view.all()));
            for (HeatView.Row row : view.children()) {
                table.row(cells(row));
            }
        });
    }

    private static Object[] cells(HeatView.Row row) {
        List<Object> cells = new ArrayList<>(Arrays.asList(cells(row.unit(), row.required())));
        row.cells().forEach(cell -> {
            cells.add(cell.done());
            cells.add(cell.coverage());
        });
        return cells.toArray();
    }

    static FigureFile milestones(MilestonesView view) {
        return new FigureFile(FileTexts.of("views.milestones"), header("file.what", "day", "required", "passed", "file.rate"), table -> {
            for (MilestonesView.Item item : view.units().items()) {
                String what = FileTexts.of(item.reached() ? "file.reached" : "file.fell");
                table.row(cells(item.unit(), what, item.on(), item.required(), item.passed(), item.coverage()));
            }
        });
    }

    static FigureFile emulation(EmulationView view) {
        List<String> header = header("emulation.place", "required", "passed", "remaining", "file.rate", "emulation.since", "emulation.target-since", "emulation.candidate");
        return new FigureFile(FileTexts.of("views.emulation"), header, table -> {
            for (Contender unit : view.units().items()) {
                table.row(cells(unit.unit(), unit.place(), unit.required(), unit.passed(), unit.remaining(), unit.coverage(), unit.since(), unit.targetSince(),
                        unit.targetSince() == null ? null : FileTexts.of("emulation.candidate")));
            }
        });
    }

    static FigureFile people(String title, Rows rows) {
        return new FigureFile(title, FileTexts.list("file.full-name", "file.rank", "file.service-number", "people.position", "people.group", "cohort", "unit", "file.code",
                "exempt", "started", "completed", "assessed", "passed", "overdue", "state.failed"), rows);
    }

    static Object[] cells(PersonFigure p) {
        return new Object[] {
            p.fullName(), p.rank(), p.serviceNumber(), p.position(), p.group(), p.cohort(), p.unit().name(), p.unit().code(), mark(p.exempt()), mark(p.started()),
            mark(p.completed()), mark(p.assessed()), mark(p.passed()), mark(p.overdue()), mark(p.failed())
        };
    }

    private static String mark(boolean is) {
        return is ? "x" : null;
    }

    private static List<String> header(String... keys) {
        List<String> header = new ArrayList<>(FileTexts.list(UNIT));
        header.addAll(FileTexts.list(keys));
        return header;
    }

    private static Object[] cells(UnitName unit, Object... figures) {
        List<Object> cells = new ArrayList<>(Arrays.asList(unit.name(), unit.code(), unit.type(), unit.tier()));
        cells.addAll(Arrays.asList(figures));
        return cells.toArray();
    }
}
