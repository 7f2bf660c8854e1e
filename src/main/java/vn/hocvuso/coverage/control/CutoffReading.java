package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.GroupFigures;
import vn.hocvuso.coverage.TrendView;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.Subtree.Below;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Frozen;
import vn.hocvuso.coverage.rule.Milestone;
import vn.hocvuso.coverage.rule.Tally;

/**
 * Reads what a cut-off keeps of a unit and everything below it. The whole subtree with its counts; the unit itself and its direct
 * children, which make the table of a report, also by group and with the days since when they have held target and whole.
 */
@ApplicationScoped
public class CutoffReading {
    private static final int AT_ONCE = 500;
    /** How far back a day of reaching the target is looked for. */
    private static final int LONGEST_LOOK_BACK = 799;

    @Inject
    private CoverageQueries coverage;

    @Inject
    private Subtree subtree;

    public CutoffReading() {}

    public CutoffReading(CoverageQueries coverage, Subtree subtree) {
        this.coverage = coverage;
        this.subtree = subtree;
    }

    /** Of which campaign, on which day, and what counts as reached. */
    public record Question(UUID campaign, LocalDate startsOn, LocalDate day, int targetTenths) {}

    public List<Frozen.Line> units(Unit top, Question question) {
        List<Below> all = subtree.of(top, question.day());
        Map<UUID, String> codes = new HashMap<>();
        all.forEach(below -> codes.put(below.unit().id(), below.unit().name().code()));
        List<Frozen.Line> lines = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Below> piece = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var counts = coverage.counts(question.campaign(), piece.stream().map(below -> below.unit().id()).toList(), question.day());
            for (Below below : piece) {
                Tally tally = Tally.of(Figures.of(counts.get(below.unit().id())));
                String parent = below.parent() == null ? null : codes.get(below.parent());
                lines.add(below.depth() <= 1 ? whole(below, parent, tally, question) : plain(below, parent, tally));
            }
        }
        return lines;
    }

    private static Frozen.Line plain(Below below, String parent, Tally tally) {
        return new Frozen.Line(below.depth(), parent, below.unit().name(), tally, Map.of(), null, null);
    }

    private Frozen.Line whole(Below below, String parent, Tally tally, Question question) {
        Unit unit = below.unit();
        List<TrendView.Day> days = coverage.trend(question.campaign(), unit.id(), lookBack(question), question.day()).items();
        return new Frozen.Line(below.depth(), parent, unit.name(), tally, groups(unit, question),
                Milestone.heldSince(days, question.targetTenths()), Milestone.heldSince(days, Milestone.COMPLETE));
    }

    private static LocalDate lookBack(Question question) {
        LocalDate earliest = question.day().minusDays(LONGEST_LOOK_BACK);
        LocalDate start = question.startsOn().isAfter(question.day()) ? question.day() : question.startsOn();
        return start.isBefore(earliest) ? earliest : start;
    }

    private Map<String, Tally> groups(Unit unit, Question question) {
        UnitName name = unit.name();
        CoverageView view = coverage.view(
                question.campaign(), unit, new CoverageView.Frame("", name, question.day(), question.targetTenths(), false));
        Map<String, Tally> groups = new LinkedHashMap<>();
        for (GroupFigures g : view.groups()) {
            groups.put(g.group(), new Tally(g.onRoll(), g.exempt(), g.started(), g.completed(), g.assessed(), g.passed(), g.overdue()));
        }
        return groups;
    }
}
