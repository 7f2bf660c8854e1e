package vn.hocvuso.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.PersonStanding;
import vn.hocvuso.followup.MatrixView.Member;
import vn.hocvuso.followup.control.RiskQueries;
import vn.hocvuso.followup.control.RiskQueries.Seen;
import vn.hocvuso.followup.rule.Reason;
import vn.hocvuso.followup.rule.Risk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/**
 * Who needs a word today, and why. What coverage knows of a campaign (who is overdue, whose pass ends, who failed twice) is asked
 * of coverage and not counted a second time.
 */
@ApplicationScoped
@Transactional
public class Risks {
    /** So many people are weighed and put in order at once; a larger unit is looked at part by part. */
    public static final int MOST_LOOKED_AT = 5_000;

    private Matrix matrix;
    private RiskQueries queries;
    private Campaigns campaigns;
    private Coverage coverage;
    private Units units;
    private Clock clock;
    private Risk.Limits limits;

    Risks() {}

    @Inject
    public Risks(
            Matrix matrix, RiskQueries queries, Campaigns campaigns, Coverage coverage, Units units, Clock clock,
            @ConfigProperty(name = "hocvuso.followup.stuck-days", defaultValue = "14") int stuckDays,
            @ConfigProperty(name = "hocvuso.followup.soon-days", defaultValue = "7") int soonDays) {
        this.matrix = matrix;
        this.queries = queries;
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.units = units;
        this.clock = clock;
        this.limits = new Risk.Limits(stuckDays, soonDays);
    }

    /**
     * @param query  its condition is of no interest
     * @param reason only people with it; null: with any
     * @throws NotFound no such course or campaign, or no such unit within the scope
     * @throws Refused  422 {@code too-many-to-weigh}: choose a unit below
     */
    public RiskView view(MatrixQuery query, Reason reason, Page.Request page, Caller.Scope scope) {
        Subject subject = matrix.subject(query, scope);
        List<Member> people = people(query, scope);
        List<RiskView.Item> items = weighed(query, subject, people, scope);
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        items.forEach(item -> item.risk().reasons().forEach(one -> counts.merge(one, 1, Integer::sum)));
        List<RiskView.Item> wanted = with(items, reason);
        List<RiskView.Item> shown = wanted.stream().skip(page.offset()).limit(page.size()).toList();
        boolean pending = query.campaign() != null && coverage.isPending(query.campaign());
        UnitView unit = units.view(query.unit(), LocalDate.now(clock), scope);
        Page<RiskView.Item> slice = new Page<>(shown, (long) wanted.size(), page.page(), page.size());
        return new RiskView(subject, unit.code(), unit.name(), people.size(), counts, slice, pending);
    }

    /** Everybody with the reason, the most urgent first; refuses as {@link #view} does. */
    public List<Member> people(MatrixQuery query, Reason reason, Caller.Scope scope) {
        return with(weighed(query, matrix.subject(query, scope), people(query, scope), scope), reason).stream().map(RiskView.Item::person).toList();
    }

    private List<Member> people(MatrixQuery query, Caller.Scope scope) {
        List<Member> people = matrix.people(query.everybody(), MOST_LOOKED_AT + 1, scope);
        if (people.size() > MOST_LOOKED_AT) {
            throw new Refused("too-many-to-weigh", MOST_LOOKED_AT);
        }
        return people;
    }

    private static List<RiskView.Item> with(List<RiskView.Item> items, Reason reason) {
        return items.stream().filter(item -> reason == null || item.risk().reasons().contains(reason)).toList();
    }

    private List<RiskView.Item> weighed(MatrixQuery query, Subject subject, List<Member> people, Caller.Scope scope) {
        List<UUID> ids = people.stream().map(Member::id).toList();
        Map<UUID, Seen> seen = queries.of(ids, of(subject, "course"), of(subject, "quiz"));
        LocalDate today = LocalDate.now(clock);
        Function<UUID, Risk.Facts> facts = query.course() != null
                ? person -> ofCourse(seen.getOrDefault(person, Seen.NOTHING), of(subject, "course").get(0))
                : ofCampaign(campaigns.terms(query.campaign(), scope), ids, seen, today);
        List<RiskView.Item> items = new ArrayList<>();
        for (Member person : people) {
            Risk risk = Risk.of(facts.apply(person.id()), today, limits);
            if (risk.isAny()) {
                items.add(new RiskView.Item(person, risk));
            }
        }
        items.sort(Comparator.comparing(RiskView.Item::risk, Risk.URGENCY)); // stable: among equals the order of lists
        return items;
    }

    private static List<UUID> of(Subject subject, String kind) {
        return subject.activities().stream().filter(one -> one.kind().equals(kind)).map(Activity::id).toList();
    }

    /** Nobody asks for a course by itself: who has not begun it is at no risk. */
    private static Risk.Facts ofCourse(Seen seen, UUID course) {
        return new Risk.Facts(false, seen.started(), seen.done().contains(course), false, false, seen.failedTwice(), seen.lastOn(), null);
    }

    private Function<UUID, Risk.Facts> ofCampaign(CampaignTerms terms, List<UUID> people, Map<UUID, Seen> seen, LocalDate today) {
        Map<UUID, PersonStanding> standings = coverage.standings(terms.id(), today, people).stream()
                .collect(Collectors.toMap(PersonStanding::person, Function.identity()));
        return person -> {
            PersonStanding standing = standings.get(person);
            Seen own = seen.getOrDefault(person, Seen.NOTHING);
            if (standing == null || standing.isExempt()) { // not counted yet, or let off: nothing is asked of them at this moment
                return new Risk.Facts(false, false, false, false, false, false, own.lastOn(), null);
            }
            LocalDate end = standing.isPassed() ? standing.expiresOn() : standing.overdueOn();
            return new Risk.Facts(
                    !terms.startsOn().isAfter(today), standing.isStarted(), standing.isPassed(), standing.isOverdue(), standing.isExpiring(),
                    standing.isFailedTwice(), own.lastOn(), end == null ? null : end.minusDays(1));
        };
    }
}
