package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Comparison.Side;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Counts;

/** A unit and its children on two days: one ledger page a unit and day. */
@ApplicationScoped
public class ComparisonQueries {
    @Inject
    private CoverageQueries coverage;

    @Inject
    private UnitQueries units;

    public ComparisonQueries() {}

    public ComparisonQueries(CoverageQueries coverage, UnitQueries units) {
        this.coverage = coverage;
        this.units = units;
    }

    public Comparison compare(Asked asked) {
        Map<UUID, Counts> before = onDay(asked, asked.from());
        Map<UUID, Counts> after = onDay(asked, asked.to());
        List<Side> children = new ArrayList<>();
        for (Unit child : children(asked).values()) {
            children.add(Side.of(child.name(), before.getOrDefault(child.id(), Counts.ZERO), after.getOrDefault(child.id(), Counts.ZERO)));
        }
        Side all = Side.of(asked.unit().name(), before.get(asked.unit().id()), after.get(asked.unit().id()));
        Side own = Side.of(asked.unit().name(), own(asked, before), own(asked, after));
        return new Comparison(asked.terms().code(), asked.unit().name(), asked.from(), asked.to(), asked.target(), asked.pending(), all, own, children);
    }

    /** Of the unit and of those that were its children on that day. */
    private Map<UUID, Counts> onDay(Asked asked, LocalDate day) {
        List<UUID> ids = new ArrayList<>(List.of(asked.unit().id()));
        units.children(asked.unit().id(), day).forEach(child -> ids.add(child.id()));
        return coverage.counts(asked.terms().id(), ids, day, asked.filter());
    }

    private static Counts own(Asked asked, Map<UUID, Counts> day) {
        Counts all = day.get(asked.unit().id());
        return day.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(asked.unit().id()))
                .map(Map.Entry::getValue)
                .reduce(all, Counts::minus);
    }

    /** Of the later day in the order of lists, then those that are no longer below the unit. */
    private Map<UUID, Unit> children(Asked asked) {
        Map<UUID, Unit> children = new LinkedHashMap<>();
        units.children(asked.unit().id(), asked.to()).forEach(child -> children.put(child.id(), child));
        units.children(asked.unit().id(), asked.from()).forEach(child -> children.putIfAbsent(child.id(), child));
        return children;
    }
}
