package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.coverage.MilestonesView.Item;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.Milestone;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.kernel.Page;

/** Who reached a goal and who fell back: every unit of the subtree is looked at, a few hundred at a time. */
@ApplicationScoped
public class MilestoneQueries {
    private static final int AT_ONCE = 500;

    @Inject
    private UnitQueries units;

    @Inject
    private HistoryQueries history;

    public MilestoneQueries() {}

    public MilestoneQueries(UnitQueries units, HistoryQueries history) {
        this.units = units;
        this.history = history;
    }

    public MilestonesView list(Asked asked, int goal, Page.Request page) {
        List<Item> found = new ArrayList<>();
        List<Unit> subtree = units.subtree(asked.unit(), asked.to()).stream().map(UnitQueries.Below::unit).toList();
        for (int from = 0; from < subtree.size(); from += AT_ONCE) {
            List<Unit> piece = subtree.subList(from, Math.min(subtree.size(), from + AT_ONCE));
            Map<UUID, List<Step>> steps =
                    history.steps(asked.terms().id(), piece.stream().map(Unit::id).toList(), asked.from(), asked.to(), asked.filter());
            piece.forEach(unit -> Milestone.of(steps.get(unit.id()), goal).ifPresent(milestone -> found.add(item(unit.name(), milestone, steps.get(unit.id())))));
        }
        found.sort(Comparator.comparing(Item::on).reversed()); // stable: of one day in the order of lists
        long reached = found.stream().filter(Item::reached).count();
        return new MilestonesView(
                asked.terms().code(), asked.unit().name(), asked.from(), asked.to(), BigDecimal.valueOf(goal, 1), asked.pending(), reached,
                found.size() - reached, Slices.of(found, page, item -> item));
    }

    private static Item item(UnitName unit, Milestone milestone, List<Step> steps) {
        Step now = steps.get(steps.size() - 1);
        return new Item(unit, milestone.reached(), milestone.on(), now.required(), now.passed(), CoveragePercent.of(now.passed(), now.required()).orElse(null));
    }
}
