package vn.hocvuso.report.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.FrozenUnit;
import vn.hocvuso.coverage.GroupFigures;
import vn.hocvuso.report.ReportRow;
import vn.hocvuso.report.ReportTable;

/** A report's tables from two cut-offs: the one it is of, and the one it is compared with. */
public final class ReportTables {
    private final CutoffView now;
    private final CutoffView before;
    private final Map<String, String> notes;

    /**
     * @param before null: nothing to compare with
     * @param notes  by code of unit
     */
    public ReportTables(CutoffView now, CutoffView before, Map<String, String> notes) {
        this.now = now;
        this.before = before;
        this.notes = notes;
    }

    public ReportTable everybody() {
        return table(null, ReportTables::figures, figures(now), ReportTables::figures, now.own());
    }

    /** One for each report group that has people. */
    public List<ReportTable> byGroup() {
        return now.groups().stream().map(GroupFigures::group).map(this::ofGroup).toList();
    }

    private ReportTable ofGroup(String group) {
        Figures all = of(now.groups(), group);
        Figures own = now.children().stream().map(child -> of(child.groups(), group)).reduce(all, ReportTables::minus);
        return table(group, unit -> of(unit.groups(), group), all, view -> of(view.groups(), group), own);
    }

    private ReportTable table(
            String group, Function<FrozenUnit, Figures> ofUnit, Figures all, Function<CutoffView, Figures> ofView, Figures own) {
        List<ReportRow> rows = new ArrayList<>();
        for (FrozenUnit child : now.children()) {
            Figures figures = ofUnit.apply(child);
            if (group == null || figures.onRoll() > 0) {
                String code = child.unit().code();
                rows.add(row(code, child.unit().name(), figures, earlier(code, ofUnit), group == null ? notes.getOrDefault(code, "") : ""));
            }
        }
        if (own.onRoll() > 0 && !now.children().isEmpty()) {
            rows.add(row(null, null, own, null, ""));
        }
        String note = group == null ? notes.getOrDefault(now.unit().code(), "") : "";
        return new ReportTable(group, rows, row(now.unit().code(), now.unit().name(), all, before == null ? null : share(ofView.apply(before)), note));
    }

    private BigDecimal earlier(String code, Function<FrozenUnit, Figures> ofUnit) {
        return before == null ? null : before.children().stream()
                .filter(child -> child.unit().code().equals(code))
                .findFirst().map(ofUnit).map(ReportTables::share).orElse(null);
    }

    private ReportRow row(String code, String name, Figures f, BigDecimal earlier, String note) {
        BigDecimal passed = share(f);
        return new ReportRow(code, name, f.onRoll(), f.exempt(), f.required(), f.started(), share(f.started(), f.required()), f.completed(),
                share(f.completed(), f.required()), f.assessed(), f.passed(), passed, now.target(), minus(passed, now.target()), minus(passed, earlier), note);
    }

    private static BigDecimal minus(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static BigDecimal share(Figures f) {
        return share(f.passed(), f.required());
    }

    /** Rounded down, so that 100 stands only where nobody is missing. */
    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(Math.floorDiv(part * 1_000, whole), 1);
    }

    private static Figures figures(FrozenUnit u) {
        return figures(u.onRoll(), u.exempt(), u.started(), u.completed(), u.assessed(), u.passed(), u.overdue());
    }

    private static Figures figures(CutoffView v) {
        return figures(v.onRoll(), v.exempt(), v.started(), v.completed(), v.assessed(), v.passed(), v.overdue());
    }

    private static Figures of(List<GroupFigures> groups, String group) {
        return groups.stream().filter(g -> g.group().equals(group)).findFirst()
                .map(g -> figures(g.onRoll(), g.exempt(), g.started(), g.completed(), g.assessed(), g.passed(), g.overdue()))
                .orElseGet(() -> figures(0, 0, 0, 0, 0, 0, 0));
    }

    private static Figures minus(Figures one, Figures other) {
        return figures(one.onRoll() - other.onRoll(), one.exempt() - other.exempt(), one.started() - other.started(),
                one.completed() - other.completed(), one.assessed() - other.assessed(), one.passed() - other.passed(), one.overdue() - other.overdue());
    }

    private static Figures figures(long onRoll, long exempt, long started, long completed, long assessed, long passed, long overdue) {
        long required = onRoll - exempt;
        return new Figures(onRoll, exempt, required, started, completed, assessed, passed, overdue, required - passed,
                share(passed, required), share(passed, onRoll));
    }
}
