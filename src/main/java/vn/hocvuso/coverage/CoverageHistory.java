package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.control.Asked;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.ComparisonQueries;
import vn.hocvuso.coverage.control.EmulationQueries;
import vn.hocvuso.coverage.control.HeatQueries;
import vn.hocvuso.coverage.control.MilestoneQueries;
import vn.hocvuso.coverage.control.MovementQueries;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.AsOf;
import vn.hocvuso.coverage.rule.Goal;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** The figures beside one another: two days, units and required steps, who reached a goal and who fell back, who got there first. */
@ApplicationScoped
@Transactional
public class CoverageHistory {
    private static final int WEEK = 7;

    private Campaigns campaigns;
    private ChangeQueue queue;
    private UnitQueries units;
    private ComparisonQueries comparisons;
    private MovementQueries movements;
    private HeatQueries heat;
    private MilestoneQueries milestones;
    private EmulationQueries emulation;
    private Clock clock;

    CoverageHistory() {}

    @Inject
    public CoverageHistory(
            Campaigns campaigns,
            ChangeQueue queue,
            UnitQueries units,
            ComparisonQueries comparisons,
            MovementQueries movements,
            HeatQueries heat,
            MilestoneQueries milestones,
            EmulationQueries emulation,
            Clock clock) {
        this.campaigns = campaigns;
        this.queue = queue;
        this.units = units;
        this.comparisons = comparisons;
        this.movements = movements;
        this.heat = heat;
        this.milestones = milestones;
        this.emulation = emulation;
        this.clock = clock;
    }

    /**
     * @param from null: a week before
     * @param to   null: today
     * @throws Refused  422 {@code day-in-future}, {@code days-out-of-order}
     * @throws NotFound no such campaign, or no such unit within the scope on the second day
     */
    public Comparison compare(String campaign, String unit, LocalDate from, LocalDate to, Filter filter, Caller.Scope scope) {
        return comparisons.compare(between(campaign, unit, from, to, filter, scope));
    }

    /**
     * Of the subtree as it stands on the second day.
     *
     * @param full true: a hundred per cent; false: the campaign's target
     * @param type name in the type list, with {@code tier}; null: whatever unit, or of more than {@link MilestonesView#MOST_AT_ONCE}
     *             the class of which there are most directly below
     * @param page null: all, for a file
     */
    public MilestonesView milestones(
            String campaign, String unit, LocalDate from, LocalDate to, boolean full, String type, Integer tier, Filter filter, Page.Request page,
            Caller.Scope scope) {
        Asked asked = between(campaign, unit, from, to, filter, scope);
        return milestones.list(asked, full ? Goal.ALL : asked.terms().targetTenths(), type, tier, page);
    }

    /**
     * @param asOf null: today
     * @param type name in the type list; null: the class of which there are most directly below the unit, and {@code tier} is of no interest
     * @param page null: all, for a file
     */
    public EmulationView emulation(
            String campaign, String unit, LocalDate asOf, String type, Integer tier, Filter filter, Page.Request page, Caller.Scope scope) {
        return emulation.rank(onDay(campaign, unit, asOf, filter, scope), type, tier, page);
    }

    /**
     * The names behind a flow of {@link #compare}; their total is its number.
     *
     * @param kind one of {@link Movement#KINDS}
     * @param page null: all, for a file
     * @throws Refused 422 {@code unknown-movement}, {@code too-many-to-look-at}
     */
    public Page<Movement> movements(
            String campaign, String unit, LocalDate from, LocalDate to, String kind, Filter filter, Page.Request page, Caller.Scope scope) {
        if (kind == null || !Movement.KINDS.contains(kind)) {
            throw new Refused("unknown-movement", String.valueOf(kind));
        }
        return movements.list(between(campaign, unit, from, to, filter, scope), kind, page);
    }

    /** Units × required steps. @param asOf null: today */
    public HeatView heat(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope) {
        return heat.map(onDay(campaign, unit, asOf, filter, scope));
    }

    /** Where the last four weeks lead. @param asOf null: today */
    public ForecastView forecast(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope) {
        return comparisons.forecast(onDay(campaign, unit, asOf, filter, scope));
    }

    private Asked onDay(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope) {
        LocalDate day = AsOf.day(asOf, LocalDate.now(clock));
        return asked(campaign, unit, day, day, filter, scope);
    }

    private Asked between(String campaign, String unit, LocalDate from, LocalDate to, Filter filter, Caller.Scope scope) {
        LocalDate day = AsOf.day(to, LocalDate.now(clock));
        LocalDate first = from == null ? day.minusDays(WEEK) : from;
        AsOf.requireOrder(first, day);
        return asked(campaign, unit, first, day, filter, scope);
    }

    private Asked asked(String campaign, String unit, LocalDate from, LocalDate to, Filter filter, Caller.Scope scope) {
        CampaignTerms terms = campaigns.terms(campaign, scope);
        Unit found = units.readable(unit, to, LocalDate.now(clock), scope);
        return new Asked(terms, found, from, to, filter, queue.isPending(terms.id()));
    }
}
