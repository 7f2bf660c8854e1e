package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** The names behind every number: of a unit, a campaign, a day, a state. */
@Named("coveragePeoplePage")
@RequestScoped
public class PeoplePage {
    private static final int SIZE = 50;
    private static final String REMAINING = "remaining";
    /** In the order of the chips: what is to do first. */
    private static final List<String> STATES = List.of(
            REMAINING, "overdue", "not-started", "failed", "failed-twice", "expiring", "started", "completed", "assessed", "passed", "exempt", "required", "on-roll");
    /** Whom a commander would write to. */
    private static final Set<String> TO_ACT_ON = Set.of(REMAINING, "overdue", "not-started", "failed", "failed-twice", "expiring");

    @Inject
    Sight sight;

    @Inject
    Coverage coverage;

    @Inject
    CoverageHistory history;

    @Inject
    Event<PeopleSeen> seen;

    private CoverageView view;
    private String state;
    private HeatView.Column step;
    private Page<PersonFigure> people;
    private Map<String, Long> counts;
    private List<String> cohorts;

    /** Missing values: the remaining, everybody, the first page. */
    public void open(String wanted, String q, int page) {
        if (!sight.look()) {
            return;
        }
        String campaign = sight.getCampaign().code();
        state = wanted != null && State.isNamed(wanted) ? wanted : REMAINING;
        view = coverage.of(campaign, sight.getUnit(), sight.getDay(), sight.getFilter(), sight.scope());
        cohorts = coverage.cohorts(campaign, sight.getUnit(), sight.getDay(), sight.scope());
        step = step(campaign);
        List<String> named = new ArrayList<>(STATES);
        if (!named.contains(state)) {
            named.add(0, state);
        }
        counts = coverage.totals(campaign, sight.getUnit(), sight.getDay(), sight.getFilter(), named, sight.scope());
        NamesQuery query = new NamesQuery(sight.getFilter(), state, q);
        people = coverage.people(campaign, sight.getUnit(), sight.getDay(), query, new Page.Request(page, SIZE), sight.scope());
        seen.fire(PeopleSeen.list("coverage-names", sight.getUnit(), people, campaign, state, query.group(), query.cohort(), query.q()));
    }

    /** The step of the programme the state is about; null: about none, or the programme has no such step. */
    private HeatView.Column step(String campaign) {
        if (STATES.contains(state)) {
            return null;
        }
        int number = Integer.parseInt(state.substring(state.lastIndexOf('-') + 1));
        return history.heat(campaign, sight.getUnit(), sight.getDay(), sight.getFilter(), sight.scope()).columns().stream()
                .filter(column -> column.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The most telling of what somebody counts for; its words are {@code step.<name>} in the bundle. */
    public String step(PersonFigure person) {
        if (person.exempt()) {
            return "exempt";
        }
        if (person.passed()) {
            return "passed";
        }
        if (person.failed()) {
            return "failed";
        }
        if (person.completed()) {
            return "completed";
        }
        return person.started() ? "started" : "not-started";
    }

    /** Null without campaigns or units. */
    public CoverageView getView() {
        return view;
    }

    public String getState() {
        return state;
    }

    /** What the state is called in the bundle: every step of the programme has the same words. */
    public String getKind() {
        return STATES.contains(state) ? state : state.startsWith("not-") ? "not-done" : "done";
    }

    public HeatView.Column getStep() {
        return step;
    }

    public boolean isToActOn() {
        return TO_ACT_ON.contains(state);
    }

    public Page<PersonFigure> getPeople() {
        return people;
    }

    /** States with how many are in them. */
    public Map<String, Long> getCounts() {
        return counts;
    }

    public List<String> getStates() {
        return STATES;
    }

    public List<String> getCohorts() {
        return cohorts;
    }
}
