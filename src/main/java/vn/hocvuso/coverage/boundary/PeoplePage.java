package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** The names behind every number: of a unit, a campaign, a day, a state. */
@Named("coveragePeoplePage")
@RequestScoped
public class PeoplePage {
    private static final int SIZE = 50;
    private static final String REMAINING = "remaining";
    private static final List<String> GROUPS = List.of("SQ", "QNCN", "CNVCQP", "HSQ-BS", "HV", "LDHD");
    /** In the order of the chips: what is to do first. */
    private static final List<String> STATES = List.of(
            REMAINING, "not-started", "failed", "overdue", "started", "completed", "assessed", "passed", "exempt", "required", "on-roll");

    @Inject
    Coverage coverage;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    /** A state with how many are in it; null: the list itself counts them. */
    public record StateCount(String state, Long count) {}

    private List<CampaignView> choices;
    private CampaignView campaign;
    private CoverageView view;
    private String state;
    private LocalDate day;
    private LocalDate today;
    private Page<PersonFigure> people;
    private List<StateCount> counts;

    /** Missing values: the first campaign, the caller's highest unit, today, every group, the remaining. */
    public void open(String campaignCode, String unitCode, LocalDate asOf, String group, String wanted, String q, int page) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        today = LocalDate.now(clock);
        day = asOf == null || asOf.isAfter(today) ? today : asOf;
        choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope).items();
        List<UnitView> tops = units.roots(day, scope);
        if (choices.isEmpty() || tops.isEmpty()) {
            return;
        }
        campaign = choices.stream()
                .filter(choice -> campaignCode == null || choice.code().equals(campaignCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("campaign " + campaignCode));
        view = coverage.of(campaign.code(), unitCode == null ? tops.get(0).code() : unitCode, day, scope);
        list(new NamesQuery(group, null, wanted, q), new Page.Request(page, SIZE), scope);
    }

    private void list(NamesQuery query, Page.Request page, Caller.Scope scope) {
        state = query.state() != null && STATES.contains(query.state()) ? query.state() : REMAINING;
        String group = query.group() != null && GROUPS.contains(query.group()) ? query.group() : null;
        people = coverage.people(campaign.code(), view.unit().code(), day, new NamesQuery(group, null, state, query.q()), page, scope);
        seen.fire(PeopleSeen.list("coverage-names", view.unit().code(), people, campaign.code(), state, group, query.q()));
        Page<PersonFigure> failed = coverage.people(
                campaign.code(), view.unit().code(), day, new NamesQuery(group, null, "failed", null), new Page.Request(0, 1), scope);
        counts = STATES.stream().map(name -> new StateCount(name, "failed".equals(name) ? failed.total() : count(name, group))).toList();
    }

    private Long count(String name, String group) {
        if (group == null) {
            return number(name, view.onRoll(), view.exempt(), view.started(), view.completed(), view.assessed(), view.passed(), view.overdue());
        }
        return view.groups().stream()
                .filter(row -> row.group().equals(group))
                .findFirst()
                .map(row -> number(name, row.onRoll(), row.exempt(), row.started(), row.completed(), row.assessed(), row.passed(), row.overdue()))
                .orElse(0L);
    }

    private static Long number(String name, long onRoll, long exempt, long started, long completed, long assessed, long passed, long overdue) {
        return switch (name) {
            case "on-roll" -> onRoll;
            case "exempt" -> exempt;
            case "required" -> onRoll - exempt;
            case "not-started" -> onRoll - exempt - started;
            case "started" -> started;
            case "completed" -> completed;
            case "assessed" -> assessed;
            case "passed" -> passed;
            case "overdue" -> overdue;
            case REMAINING -> onRoll - exempt - passed;
            default -> null;
        };
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

    public List<CampaignView> getChoices() {
        return choices;
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    /** Null without campaigns or units. */
    public CoverageView getView() {
        return view;
    }

    public String getState() {
        return state;
    }

    public Page<PersonFigure> getPeople() {
        return people;
    }

    public List<StateCount> getCounts() {
        return counts;
    }

    public List<String> getGroups() {
        return GROUPS;
    }

    public boolean isPast() {
        return day.isBefore(today);
    }

    /** What goes into addresses: nothing for today. */
    public LocalDate getAsOf() {
        return isPast() ? day : null;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalDate getToday() {
        return today;
    }
}
