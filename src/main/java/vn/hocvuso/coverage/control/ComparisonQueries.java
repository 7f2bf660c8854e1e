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
import vn.hocvuso.coverage.Comparison.Flows;
import vn.hocvuso.coverage.Comparison.Side;
import vn.hocvuso.coverage.ForecastView;
import vn.hocvuso.coverage.ForecastView.Expected;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Forecast;
import vn.hocvuso.coverage.rule.Goal;

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
        UnitName name = asked.unit().name();
        Map<UUID, Counts> before = onDay(asked, asked.from());
        Map<UUID, Counts> after = onDay(asked, asked.to());
        List<Side> children = children(asked).values().stream().map(child -> side(child, before.get(child.id()), after.get(child.id()))).toList();
        Side all = side(asked.unit(), before.get(asked.unit().id()), after.get(asked.unit().id()));
        Side own = Side.of(name, own(asked, before), own(asked, after), null);
        return new Comparison(asked.terms().code(), name, asked.from(), asked.to(), asked.target(), asked.pending(), all, own, children);
    }

    /** @param before null: it did not lie there on that day */
    private static Side side(Unit unit, Counts before, Counts after) {
        Flows flows = before == null || after == null ? null : Flows.between(before, after);
        return Side.of(unit.name(), before == null ? Counts.ZERO : before, after == null ? Counts.ZERO : after, flows);
    }

    public ForecastView forecast(Asked asked) {
        LocalDate since = asked.to().minusDays(Forecast.WINDOW);
        Counts now = whole(asked, asked.to());
        Flows flows = Flows.between(whole(asked, since), now);
        long gain = flows.gained() - flows.lost();
        LocalDate firstDay = asked.terms().startsOn().plusDays(Forecast.WINDOW);
        return new ForecastView(
                asked.terms().code(), asked.unit().name(), asked.to(), since, gain, now.required(), firstDay,
                expected(asked, now, gain, asked.terms().targetTenths()), expected(asked, now, gain, Goal.ALL));
    }

    private static Expected expected(Asked asked, Counts now, long gain, int goal) {
        long missing = Goal.missing(now.passed(), now.required(), goal);
        return Expected.of(goal, Forecast.of(asked.to(), asked.terms().startsOn(), now.required(), missing, gain));
    }

    private Counts whole(Asked asked, LocalDate day) {
        return coverage.counts(asked.terms().id(), List.of(asked.unit().id()), day, asked.filter()).get(asked.unit().id());
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
