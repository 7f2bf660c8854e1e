package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.CoverageQueries;
import vn.hocvuso.coverage.control.RecountRepository;
import vn.hocvuso.coverage.control.RecountRepository.Order;
import vn.hocvuso.coverage.control.TermsReader;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.control.WorldQueries;
import vn.hocvuso.coverage.rule.AsOf;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;

/**
 * The administrator's check of the figures (kiểm tra số liệu): {@link Recount}, the slow and obvious way over the facts, held against
 * what the pages show, for a unit and every unit below it on a day. It runs in the background, some people a transaction, and writes
 * nothing but its report.
 */
@ApplicationScoped
@Transactional
public class Recounts {
    /** People a transaction: some seconds of the slow way. */
    private static final int AT_ONCE = 1_000;

    /** Kind of its jobs. */
    public static final String JOB = "recount";

    private Campaigns campaigns;
    private Jobs jobs;
    private UnitQueries units;
    private WorldQueries worlds;
    private CoverageQueries coverage;
    private ChangeQueue queue;
    private RecountRepository recounts;
    private Event<DomainEvent> events;
    private Clock clock;
    private Ids ids;

    Recounts() {}

    @Inject
    public Recounts(
            Campaigns campaigns,
            Jobs jobs,
            UnitQueries units,
            WorldQueries worlds,
            CoverageQueries coverage,
            ChangeQueue queue,
            RecountRepository recounts,
            Event<DomainEvent> events,
            Clock clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.units = units;
        this.worlds = worlds;
        this.coverage = coverage;
        this.queue = queue;
        this.recounts = recounts;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param asOf null: today
     * @throws vn.hocvuso.kernel.Refused 422 {@code day-in-future}
     * @throws NotFound no such campaign, or no such unit within the scope
     */
    public RecountView ask(String campaign, String unit, LocalDate asOf, String askedBy, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = AsOf.day(asOf, today);
        CampaignTerms terms = campaigns.terms(campaign, scope);
        Unit top = units.readable(unit, day, today, scope);
        Order order = new Order(ids.next(), terms.id(), top.id(), day);
        recounts.add(order, askedBy, worlds.countBelow(top.id(), day), clock.instant());
        jobs.add(JOB, order.id());
        events.fire(new RecountAsked(unit, top.id(), campaign, day));
        return recounts.find(order.id()).orElseThrow();
    }

    /** @throws NotFound unless there is such a recount, of a unit within the scope */
    public RecountView view(UUID id, Caller.Scope scope) {
        return recounts.find(id).filter(found -> isWithin(found, scope)).orElseThrow(() -> new NotFound("recount " + id));
    }

    /** The latest first; those of units beyond the scope are left out, so a page may be shorter than asked. */
    public Page<RecountView> list(Page.Request page, Caller.Scope scope) {
        Page<RecountView> all = recounts.list(page);
        return new Page<>(all.items().stream().filter(found -> isWithin(found, scope)).toList(), scope.whole() ? all.total() : null, all.page(), all.size());
    }

    private boolean isWithin(RecountView recount, Caller.Scope scope) {
        return units.find(recount.unit().code(), recount.on())
                .filter(unit -> units.isWithin(scope, unit.id(), LocalDate.now(clock), recount.on()))
                .isPresent();
    }

    /** One recount under way: what is known of it between its transactions. */
    public static final class Run {
        private final Order order;
        private final Recount.World tree;
        private final Recount.Asks asks;
        private final long lastChange;
        private final Map<UUID, Counts> byHand = new HashMap<>();
        private UUID last = Caller.WHOLE;
        private int people;

        /** Looked at so far. */
        public int people() {
            return people;
        }

        private Run(Order order, Recount.World tree, Recount.Asks asks, long lastChange) {
            this.order = order;
            this.tree = tree;
            this.asks = asks;
            this.lastChange = lastChange;
        }
    }

    /** @throws NotFound it is gone, or its campaign is */
    public Run begin(UUID id) {
        Order order = recounts.begin(id).orElseThrow(() -> new NotFound("recount " + id));
        return new Run(order, worlds.tree(), TermsReader.asks(campaigns.terms(order.campaign())), recounts.lastChange());
    }

    /** Counts the next people. @return false: there is nobody more */
    public boolean goOn(Run run) {
        List<UUID> next = worlds.peopleBelow(run.order.unit(), run.order.on(), run.last, AT_ONCE);
        if (next.isEmpty()) {
            return false;
        }
        new Recount(worlds.with(run.tree, next), run.asks)
                .countAll(run.order.on())
                .forEach((unit, counts) -> run.byHand.merge(unit, counts, Counts::plus));
        run.last = next.get(next.size() - 1);
        run.people += next.size();
        recounts.progress(run.order.id(), run.people);
        return true;
    }

    /** Holds what was counted against what is shown. */
    public void end(Run run, Hold hold) {
        List<UUID> below = worlds.unitsBelow(run.order.unit(), run.order.on());
        boolean disturbed = recounts.lastChange() != run.lastChange || queue.isPending(run.order.campaign());
        Map<UUID, Counts> shown = coverage.counts(run.order.campaign(), below, run.order.on());
        Map<UUID, String> codes = units.codes(below);
        List<RecountView.Line> report = new ArrayList<>();
        int differing = 0;
        for (UUID unit : below) {
            List<RecountView.Line> lines =
                    lines(codes.get(unit), run.byHand.getOrDefault(unit, Counts.ZERO), shown.get(unit).standing());
            differing += lines.isEmpty() ? 0 : 1;
            report.addAll(lines);
        }
        String state = differing == 0 ? "equal" : disturbed ? "disturbed" : "different";
        recounts.end(run.order.id(), state, below.size(), differing, report, clock.instant());
        hold.end();
    }

    public void fail(UUID id, Hold hold) {
        recounts.end(id, "failed", 0, 0, List.of(), clock.instant());
        hold.end();
    }

    private static List<RecountView.Line> lines(String unit, Counts byHand, Counts shown) {
        Map<String, Long> found = byHand.named();
        Map<String, Long> told = shown.named();
        return found.keySet().stream()
                .filter(measure -> !found.get(measure).equals(told.get(measure)))
                .map(measure -> new RecountView.Line(unit, measure, found.get(measure), told.get(measure)))
                .collect(Collectors.toList());
    }
}
