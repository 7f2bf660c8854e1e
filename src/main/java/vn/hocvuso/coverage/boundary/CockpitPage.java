package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Figures;
import vn.hocvuso.coverage.ForecastView;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.UnitStrength;
import vn.hocvuso.coverage.rule.Goal;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** A commander's page of the day: one unit, one campaign, one day, and the way down to every name. */
@Named("cockpitPage")
@RequestScoped
public class CockpitPage {
    private static final List<String> TO_ACT_ON = List.of("overdue", "not-started", "failed-twice", "expiring");

    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    CoverageHistory history;

    @Inject
    Strength strength;

    @Inject
    Units units;

    @Inject
    Clock clock;

    private boolean branch;
    private CoverageView view;
    private UnitStrength confirmed;
    private List<UnitView> above = List.of();
    private Set<String> parents = Set.of();
    private List<String> cohorts = List.of();
    private Trend trend;
    private ForecastView forecast;
    private HeatView heat;
    private Comparison week;
    private Map<String, Long> attention = Map.of();

    /** @param part {@code tree}: only the rows of the unit's children, for a branch that opens in place */
    public void open(String part) {
        if (!sight.look()) {
            return;
        }
        branch = "tree".equals(part);
        view = coverage.of(sight.getCampaign().code(), sight.getUnit(), sight.getDay(), sight.getFilter(), sight.scope());
        parents = units.parents(view.children().stream().map(child -> child.unit().code()).collect(Collectors.toSet()), sight.getDay());
        if (!branch) {
            lookAround(sight.getCampaign().code(), sight.getUnit(), sight.getDay());
        }
    }

    private void lookAround(String campaign, String unit, LocalDate day) {
        confirmed = strength.check(unit, day, sight.scope());
        cohorts = coverage.cohorts(campaign, unit, day, sight.scope());
        above = sight.above(); // the scope has been asked by coverage
        forecast = history.forecast(campaign, unit, day, sight.getFilter(), sight.scope());
        heat = history.heat(campaign, unit, day, sight.getFilter(), sight.scope());
        week = history.compare(campaign, unit, sight.getFrom(), day, sight.getFilter(), sight.scope());
        attention = coverage.totals(campaign, unit, day, sight.getFilter(), TO_ACT_ON, sight.scope());
        trend = trend(sight.getCampaign());
    }

    private Trend trend(CampaignView campaign) {
        LocalDate day = sight.getDay();
        LocalDate earliest = day.minusDays(Trend.MOST_DAYS);
        LocalDate from = campaign.startsOn().isBefore(earliest) ? earliest : campaign.startsOn();
        return from.isBefore(day)
                ? Trend.of(coverage.trend(campaign.code(), sight.getUnit(), from, day, sight.getFilter(), sight.scope()).items(), campaign, forecast.full().day())
                : null;
    }

    public boolean isBranch() {
        return branch;
    }

    /** Null without campaigns or units. */
    public CoverageView getView() {
        return view;
    }

    /** What the commander confirmed, beside the roster that coverage counts. */
    public UnitStrength getConfirmed() {
        return confirmed;
    }

    /** People still to pass until the target is reached. */
    public long getMissingToTarget() {
        return Goal.missing(view.passed(), view.required(), view.target().movePointRight(1).intValue());
    }

    public List<UnitView> getAbove() {
        return above;
    }

    public boolean opens(String unitCode) {
        return parents.contains(unitCode);
    }

    /** Whom one may filter by: cohorts somebody of the unit belongs to. */
    public List<String> getCohorts() {
        return cohorts;
    }

    /** Null when there is no day yet to draw. */
    public Trend getTrend() {
        return trend;
    }

    public ForecastView getForecast() {
        return forecast;
    }

    public HeatView getHeat() {
        return heat;
    }

    /** The last seven days, or as long as the address says. */
    public Comparison getWeek() {
        return week;
    }

    /** The unit directly below in which most became passed; null: in none. */
    public Comparison.Side getBest() {
        return week.children().stream()
                .filter(child -> child.flows() != null && child.flows().gained() > 0)
                .max(Comparator.comparingLong(child -> child.flows().gained()))
                .orElse(null);
    }

    /** Units directly below that are at a hundred per cent and were not. */
    public List<Comparison.Side> getReached() {
        return week.children().stream().filter(child -> isFull(child.after()) && !isFull(child.before())).toList();
    }

    /** Units directly below that were at a hundred per cent and are no more. */
    public List<Comparison.Side> getFellBack() {
        return week.children().stream().filter(child -> isFull(child.before()) && !isFull(child.after()) && child.after().required() > 0).toList();
    }

    private static boolean isFull(Figures figures) {
        return figures.required() > 0 && figures.remaining() == 0;
    }

    /** Lists to act on, with how many are in each. */
    public Map<String, Long> getAttention() {
        return attention;
    }

    public List<String> getToActOn() {
        return TO_ACT_ON;
    }

    public Instant getMoment() {
        return clock.instant();
    }
}
