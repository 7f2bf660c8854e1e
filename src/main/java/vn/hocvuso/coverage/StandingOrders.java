package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.control.CutoffOrders;
import vn.hocvuso.coverage.control.CutoffOrders.Order;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * Cut-offs nobody presses a button for: by a schedule, or because a campaign was closed. An order is written down at once and
 * carried out as soon as everything is counted; two nodes and any number of repeats make one cut-off of it.
 */
@ApplicationScoped
@Transactional
public class StandingOrders {
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(2);
    private static final StrengthWish.Signer PLATFORM = new StrengthWish.Signer(null, "SYSTEM");

    private CutoffOrders orders;
    private Cutoffs cutoffs;
    private Campaigns campaigns;
    private UnitQueries units;
    private Ids ids;
    private Clock clock;

    StandingOrders() {}

    @Inject
    public StandingOrders(CutoffOrders orders, Cutoffs cutoffs, Campaigns campaigns, UnitQueries units, Ids ids, Clock clock) {
        this.orders = orders;
        this.cutoffs = cutoffs;
        this.campaigns = campaigns;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return false: was ordered before */
    public boolean scheduled(UUID campaign, UUID unit, LocalDate asOf) {
        return orders.add(ids.next(), campaign, unit, asOf, "schedule", clock.instant());
    }

    /** The last cut-off of a closed campaign, for every unit of its audience that still stands. */
    public void closed(UUID campaign, LocalDate on) {
        CampaignTerms terms = campaigns.terms(campaign);
        terms.units().keySet().stream().filter(unit -> units.stands(unit, on))
                .forEach(unit -> orders.add(ids.next(), campaign, unit, on, "closed", clock.instant()));
    }

    /** The next order to be carried out; one that failed is left alone for two minutes. */
    public Optional<UUID> next() {
        return orders.next(clock.instant().minus(BETWEEN_TRIES));
    }

    /**
     * Carries an order out, whole or not at all.
     *
     * @return false: done already, or another node is at it
     * @throws Refused as {@link Cutoffs#freeze}
     */
    public boolean carryOut(UUID id) {
        Optional<Order> taken = orders.take(id);
        taken.ifPresent(order -> {
            CutoffWish wish = new CutoffWish(order.unit(), order.asOf(), null);
            orders.done(id, cutoffs.freeze(order.campaign(), wish, PLATFORM, Caller.Scope.EVERYTHING), clock.instant());
        });
        return taken.isPresent();
    }

    /** Keeps why an order could not be carried out, for those who look. */
    public void failed(UUID order, String failure) {
        orders.failed(order, failure, clock.instant());
    }

    public Page<CutoffOrder> list(Page.Request page, Caller.Scope scope) {
        return orders.list(page, scope, LocalDate.now(clock));
    }
}
