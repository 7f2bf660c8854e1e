package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.ChangeQueue.Change;
import vn.hocvuso.coverage.control.Counting;
import vn.hocvuso.coverage.control.CoverageCsv;
import vn.hocvuso.coverage.control.CoverageQueries;
import vn.hocvuso.coverage.control.NameQueries;
import vn.hocvuso.coverage.control.StandingQueries;
import vn.hocvuso.coverage.control.TermsReader;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.AsOf;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * How many of a unit have done what a campaign asks, on any day up to today; and the counting behind it, which follows the
 * facts within a second or two and says {@code pending} as long as it has not.
 */
@ApplicationScoped
@Transactional
public class Coverage {
    /** Days of one trend. */
    private static final int LONGEST_TREND = 800;

    private Campaigns campaigns;
    private ChangeQueue queue;
    private Counting counting;
    private CoverageQueries coverage;
    private NameQueries names;
    private StandingQueries standings;
    private CoverageCsv csv;
    private UnitQueries units;
    private Clock clock;

    Coverage() {}

    @Inject
    public Coverage(
            Campaigns campaigns,
            ChangeQueue queue,
            Counting counting,
            CoverageQueries coverage,
            NameQueries names,
            StandingQueries standings,
            CoverageCsv csv,
            UnitQueries units,
            Clock clock) {
        this.campaigns = campaigns;
        this.queue = queue;
        this.counting = counting;
        this.coverage = coverage;
        this.names = names;
        this.standings = standings;
        this.csv = csv;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param asOf null: today
     * @throws Refused 422 {@code day-in-future}
     * @throws NotFound no such campaign, or no such unit within the scope
     */
    public CoverageView of(String campaign, String unit, LocalDate asOf, Caller.Scope scope) {
        return of(campaign, unit, asOf, Filter.NONE, scope);
    }

    /** The same of a group or cohort only. */
    public CoverageView of(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope) {
        LocalDate day = day(asOf);
        CampaignTerms terms = campaigns.terms(campaign, scope);
        Unit top = unit(unit, day, scope);
        // Asked before the figures are read: what was counted in between makes them newer than said, never older.
        boolean pending = queue.isPending(terms.id());
        return coverage.view(
                terms.id(),
                top,
                filter,
                new CoverageView.Frame(terms.code(), top.name(), day, terms.targetTenths(), pending));
    }

    /**
     * @param from null: the campaign's start, or {@value #LONGEST_TREND} days back where that is later
     * @param to   null: today
     * @throws Refused 422 {@code day-in-future}, {@code days-out-of-order}, {@code trend-too-long}
     */
    public TrendView trend(String campaign, String unit, LocalDate from, LocalDate to, Caller.Scope scope) {
        return trend(campaign, unit, from, to, Filter.NONE, scope);
    }

    /** The same of a group or cohort only. */
    public TrendView trend(String campaign, String unit, LocalDate from, LocalDate to, Filter filter, Caller.Scope scope) {
        CampaignTerms terms = campaigns.terms(campaign, scope);
        LocalDate last = day(to);
        LocalDate first = from == null ? firstOfTrend(terms.startsOn(), last) : from;
        if (first.isAfter(last)) {
            throw new Refused("days-out-of-order", first, last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST_TREND) {
            throw new Refused("trend-too-long", LONGEST_TREND);
        }
        return coverage.trend(terms.id(), unit(unit, last, scope).id(), first, last, filter);
    }

    /** Cohorts there is somebody of on the day, {@link Filter#WITHOUT_COHORT} for people who have none. */
    public List<String> cohorts(String campaign, String unit, LocalDate asOf, Caller.Scope scope) {
        LocalDate day = day(asOf);
        return coverage.cohorts(campaigns.terms(campaign, scope).id(), unit(unit, day, scope).id(), day);
    }

    /** How many stand under each name of a list on the day, in the order asked for; see {@link State#isNamed}. */
    public Map<String, Long> totals(String campaign, String unit, LocalDate asOf, Filter filter, Collection<String> states, Caller.Scope scope) {
        LocalDate day = day(asOf);
        UUID id = unit(unit, day, scope).id();
        Counts counts = coverage.counts(campaigns.terms(campaign, scope).id(), List.of(id), day, filter).get(id);
        Map<String, Long> totals = new LinkedHashMap<>();
        states.forEach(state -> totals.put(state, State.total(state, counts)));
        return totals;
    }

    /** @throws Refused 422 {@code unknown-state} */
    public Page<PersonFigure> people(
            String campaign, String unit, LocalDate asOf, NamesQuery query, Page.Request request, Caller.Scope scope) {
        LocalDate day = day(asOf);
        CampaignTerms terms = campaigns.terms(campaign, scope);
        String state = query.state() == null ? "on-roll" : query.state();
        if (!State.isNamed(state)) {
            throw new Refused("unknown-state", state);
        }
        NamesQuery whole = new NamesQuery(query.group(), query.cohort(), state, query.q());
        return names.list(terms, unit(unit, day, scope).id(), day, LocalDate.now(clock), whole, request);
    }

    /** Refuses as {@link #of} does; for a stream that cannot take back its first line. */
    public void requireReadable(String campaign, String unit, LocalDate asOf, Caller.Scope scope) {
        campaigns.terms(campaign, scope);
        unit(unit, day(asOf), scope);
    }

    /** The unit and every unit below it as CSV lines, parents first. */
    public void writeCsv(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope, Writer out) {
        LocalDate day = day(asOf);
        csv.write(campaigns.terms(campaign, scope).id(), unit(unit, day, scope), day, filter, out);
    }

    /** The unit and every unit below it, one after the other, parents first. */
    public void eachUnit(String campaign, String unit, LocalDate asOf, Filter filter, Caller.Scope scope, Consumer<UnitRow> taker) {
        LocalDate day = day(asOf);
        csv.each(campaigns.terms(campaign, scope).id(), unit(unit, day, scope), day, filter, taker);
    }

    /**
     * What people count for in a campaign on a day, in the order of their ids, those who count for nothing left out; no scope: for
     * features that send or print for everybody. Taken in pieces, so a long run can be broken off and taken up again.
     *
     * @param after whose id comes before the first; {@link Caller#WHOLE}: from the first
     * @return empty: there is nobody more
     */
    public List<PersonStanding> standings(UUID campaign, LocalDate day, UUID after, int most) {
        return standings.after(campaign, day, after, most);
    }

    /** The same of these people only, in no particular order; no scope: for features that have chosen them within one. */
    public List<PersonStanding> standings(UUID campaign, LocalDate day, Collection<UUID> people) {
        return standings.of(campaign, day, people);
    }

    /**
     * How many of the whole audience stand under each name of a list on a day, which may lie ahead: figures as they will be when
     * nothing happens until then. No scope, as for {@link #standings}.
     */
    public Map<String, Long> audience(UUID campaign, LocalDate day, Collection<String> states) {
        Counts all = coverage.counts(campaign, units.roots(day), day).values().stream().reduce(Counts.ZERO, Counts::plus);
        Map<String, Long> audience = new LinkedHashMap<>();
        states.forEach(state -> audience.put(state, State.total(state, all)));
        return audience;
    }

    public void peopleChanged(Set<UUID> persons) {
        queue.addPeople(persons);
    }

    /** Everyone posted below the units on or after the day is looked at again. */
    public void unitsChanged(Set<UUID> changed, LocalDate from) {
        queue.addUnits(changed, from);
    }

    /** A type of units has another name; nothing is counted anew. */
    public void unitTypesChanged() {
        queue.turnTree();
    }

    public void campaignChanged(UUID campaign) {
        queue.addCampaign(campaign);
    }

    public boolean isPending(String campaign) {
        return queue.isPending(campaigns.terms(campaign).id());
    }

    /** Whether anything at all waits to be counted. */
    public boolean isPending() {
        return !queue.isEmpty();
    }

    /**
     * One turn of the worker.
     *
     * @return how many changes were taken; 0: none waits, or another node has the turn
     */
    public int count() {
        if (queue.isEmpty() || !queue.takeTurn()) {
            return 0;
        }
        if (counting.isLandslide()) {
            return queue.makeWayForRebuilds(
                    campaigns.allTerms().stream().map(CampaignTerms::id).toList());
        }
        List<Change> taken = queue.nextTurn(Counting.TURN);
        if (!taken.isEmpty()) {
            counting.apply(taken, allTerms());
        }
        return taken.size();
    }

    /**
     * What today's lists of names need of the campaigns whose due day comes last, read before somebody waits for it: after a start, after
     * midnight, after a campaign was counted anew.
     */
    public void readAhead() {
        names.readAhead(campaigns.allTerms(), LocalDate.now(clock));
    }

    /** A campaign's figures anew from the facts; the old ones are served until it is through. */
    public void rebuild(String campaign) {
        CampaignTerms terms = campaigns.terms(campaign);
        queue.awaitTurn();
        counting.rebuild(TermsReader.of(terms));
    }

    private List<Terms> allTerms() {
        return campaigns.allTerms().stream().map(TermsReader::of).toList();
    }

    private Unit unit(String code, LocalDate day, Caller.Scope scope) {
        return units.readable(code, day, LocalDate.now(clock), scope);
    }

    private LocalDate day(LocalDate asked) {
        return AsOf.day(asked, LocalDate.now(clock));
    }

    private static LocalDate firstOfTrend(LocalDate start, LocalDate last) {
        LocalDate earliest = last.minusDays(LONGEST_TREND - 1);
        return start.isAfter(last) ? last : start.isBefore(earliest) ? earliest : start;
    }
}
