package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.UnitStrength;
import vn.hocvuso.coverage.rule.Goal;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** A commander's page of the day: one unit, one campaign, one day, and the way down to every name. */
@Named("cockpitPage")
@RequestScoped
public class CockpitPage {
    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    Strength strength;

    @Inject
    Units units;

    @Inject
    Clock clock;

    private CoverageView view;
    private UnitStrength confirmed;
    private List<UnitView> above = List.of();
    private Set<String> parents = Set.of();
    private List<String> cohorts = List.of();
    private Trend trend;

    public void open() {
        if (!sight.look()) {
            return;
        }
        String campaign = sight.getCampaign().code();
        view = coverage.of(campaign, sight.getUnit(), sight.getDay(), sight.getFilter(), sight.scope());
        confirmed = strength.check(sight.getUnit(), sight.getDay(), sight.scope());
        cohorts = coverage.cohorts(campaign, sight.getUnit(), sight.getDay(), sight.scope());
        above = sight.above(); // the scope has been asked by coverage
        parents = units.parents(view.children().stream().map(child -> child.unit().code()).collect(Collectors.toSet()), sight.getDay());
        trend = trend(sight.getCampaign());
    }

    private Trend trend(CampaignView campaign) {
        LocalDate day = sight.getDay();
        LocalDate earliest = day.minusDays(Trend.MOST_DAYS);
        LocalDate from = campaign.startsOn().isBefore(earliest) ? earliest : campaign.startsOn();
        return from.isBefore(day)
                ? Trend.of(coverage.trend(campaign.code(), sight.getUnit(), from, day, sight.getFilter(), sight.scope()).items(), campaign)
                : null;
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

    public Instant getMoment() {
        return clock.instant();
    }
}
