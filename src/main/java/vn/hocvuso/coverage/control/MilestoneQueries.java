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
import vn.hocvuso.coverage.UnitClass;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.Milestone;
import vn.hocvuso.coverage.rule.Step;
import vn.hocvuso.kernel.Page;

/** Who reached a goal and who fell back: of a small subtree everybody, of a large one the units of one class. */
@ApplicationScoped
public class MilestoneQueries {
    private ClassQueries classes;
    private KeptSteps history;

    MilestoneQueries() {}

    @Inject
    public MilestoneQueries(ClassQueries classes, KeptSteps history) {
        this.classes = classes;
        this.history = history;
    }

    private record Found(UUID unit, Milestone milestone, Step now) {}

    /**
     * @param type null: the unit and all below it, or where there are too many the class of which there are most directly below
     * @param page null: all of them, for a file
     */
    public MilestonesView list(Asked asked, int goal, String type, Integer tier, Page.Request page) {
        List<UnitClass> below = classes.below(asked.unit(), asked.to());
        UnitClass shown = shown(asked, below, type, tier);
        List<UUID> looked = new ArrayList<>();
        if (shown == null) {
            looked.add(asked.unit().id());
        }
        looked.addAll(classes.units(asked.unit(), shown, asked.to()));
        List<Found> found = new ArrayList<>();
        history.each(asked.terms().id(), looked, asked.from(), asked.to(), asked.filter(), (unit, latestFirst) -> {
            Step now = latestFirst.next();
            Milestone.of(now, latestFirst, goal).ifPresent(milestone -> found.add(new Found(unit, milestone, now)));
        });
        found.sort(Comparator.comparing((Found each) -> each.milestone().on()).reversed()); // stable: of one day by code
        long reached = found.stream().filter(each -> each.milestone().reached()).count();
        return new MilestonesView(
                asked.terms().code(), asked.unit().name(), asked.from(), asked.to(), BigDecimal.valueOf(goal, 1), asked.pending(), below, shown, reached,
                found.size() - reached, named(asked, Slices.of(found, page, each -> each)));
    }

    private UnitClass shown(Asked asked, List<UnitClass> below, String type, Integer tier) {
        if (type != null) {
            return ClassQueries.one(below, type, tier);
        }
        return MilestonesView.isFewEnough(below) ? null : classes.usual(asked.unit(), asked.to(), below);
    }

    private Page<Item> named(Asked asked, Page<Found> slice) {
        Map<UUID, UnitName> names = classes.names(slice.items().stream().map(Found::unit).toList(), asked.to());
        return slice.map(each -> new Item(
                names.get(each.unit()), each.milestone().reached(), each.milestone().on(), each.now().required(), each.now().passed(),
                CoveragePercent.of(each.now().passed(), each.now().required()).orElse(null)));
    }
}
