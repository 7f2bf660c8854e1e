package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.GroupFigures;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Below;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Frozen;
import vn.hocvuso.coverage.rule.Goal;
import vn.hocvuso.coverage.rule.Standing;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.coverage.rule.Tally;

/**
 * Reads what a cut-off keeps of a unit and everything below it. The whole subtree with its counts; the unit itself and its direct
 * children, which make the table of a report, also by group and with the days since when they have held target and whole.
 */
@ApplicationScoped
public class CutoffReading {
    private static final int AT_ONCE = 500;

    @Inject
    private CoverageQueries coverage;

    @Inject
    private HistoryQueries history;

    @Inject
    private UnitQueries units;

    public CutoffReading() {}

    public CutoffReading(CoverageQueries coverage, HistoryQueries history, UnitQueries units) {
        this.coverage = coverage;
        this.history = history;
        this.units = units;
    }

    /** Of which campaign, on which day, and what counts as reached. */
    public record Question(UUID campaign, LocalDate startsOn, LocalDate day, int targetTenths) {}

    public List<Frozen.Line> units(Unit top, Question question) {
        List<Below> all = units.subtree(top, question.day());
        Map<UUID, Frozen.Line> lines = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Below> piece = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var counts = coverage.counts(question.campaign(), piece.stream().map(below -> below.unit().id()).toList(), question.day());
            for (Below below : piece) {
                Unit unit = below.unit();
                Frozen.Line above = below.parent() == null ? null : lines.get(below.parent()); // parents come before children
                int depth = above == null ? 0 : above.depth() + 1;
                String parent = above == null ? null : above.unit().code();
                Tally tally = Tally.of(Figures.of(counts.get(unit.id())));
                lines.put(unit.id(), new Frozen.Line(depth, parent, unit.name(), tally, depth > 1 ? Map.of() : groups(unit, question), null, null));
            }
        }
        standings(lines, question);
        return List.copyOf(lines.values());
    }

    private void standings(Map<UUID, Frozen.Line> lines, Question question) {
        List<UUID> first = lines.entrySet().stream().filter(line -> line.getValue().depth() <= 1).map(Map.Entry::getKey).toList();
        LocalDate from = question.startsOn().isAfter(question.day()) ? question.day() : question.startsOn();
        Map<UUID, List<Step>> steps = history.steps(question.campaign(), first, from, question.day(), Filter.NONE);
        first.forEach(unit -> lines.computeIfPresent(unit, (id, line) -> new Frozen.Line(
                line.depth(), line.parent(), line.unit(), line.tally(), line.groups(),
                Standing.of(steps.get(id), question.targetTenths()).targetSince(), Standing.of(steps.get(id), Goal.ALL).targetSince())));
    }

    private Map<String, Tally> groups(Unit unit, Question question) {
        UnitName name = unit.name();
        CoverageView view = coverage.view(
                question.campaign(), unit, Filter.NONE, new CoverageView.Frame("", name, question.day(), question.targetTenths(), false));
        Map<String, Tally> groups = new LinkedHashMap<>();
        for (GroupFigures g : view.groups()) {
            groups.put(g.group(), new Tally(g.onRoll(), g.exempt(), g.started(), g.completed(), g.assessed(), g.passed(), g.overdue()));
        }
        return groups;
    }
}
