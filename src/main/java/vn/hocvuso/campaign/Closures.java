package vn.hocvuso.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.campaign.control.CampaignRepository;
import vn.hocvuso.campaign.control.TurnRepository;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/**
 * The end of campaigns. A closed one asks nothing of anybody any more, its figures stay to be read and its last cut-off is
 * frozen; it can be opened again with a reason. None is ever deleted.
 */
@ApplicationScoped
@Transactional
public class Closures {
    private static final int LONGEST_REASON = 400;

    private Campaigns campaigns;
    private CampaignRepository repository;
    private TurnRepository turns;
    private Event<CampaignClosed> closed;
    private Event<DomainEvent> audited;
    private Caller caller;
    private Clock clock;
    private Ids ids;

    Closures() {}

    @Inject
    public Closures(
            Campaigns campaigns,
            CampaignRepository repository,
            TurnRepository turns,
            Event<CampaignClosed> closed,
            Event<DomainEvent> audited,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.repository = repository;
        this.turns = turns;
        this.closed = closed;
        this.audited = audited;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param reason may be null
     * @param scope  where the caller administers; every unit of the audience has to lie in it
     * @throws Refused 409 {@code campaign-closed}
     */
    public void close(String code, String reason, Caller.Scope scope) {
        Campaign campaign = campaigns.administered(code, scope);
        String why = Vietnamese.clean(reason);
        new Refused.Checks().that(why == null || why.length() <= LONGEST_REASON, "reason", "too-long", LONGEST_REASON).orRefuse();
        if (campaign.closed()) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-closed", code);
        }
        campaign.close();
        repository.changed(campaign);
        turns.add(ids.next(), campaign.id(), new CampaignTurn("closed", why, clock.instant(), caller.serviceNumber()));
        closed.fire(new CampaignClosed(campaign.id(), code, unit(campaign), LocalDate.now(clock), caller.serviceNumber(), why));
    }

    /** @throws Refused 409 {@code campaign-not-closed}, 422 {@code invalid-fields} without a reason */
    public void reopen(String code, String reason, Caller.Scope scope) {
        Campaign campaign = campaigns.administered(code, scope);
        String why = Vietnamese.clean(reason);
        new Refused.Checks().text(why, "reason", LONGEST_REASON).orRefuse();
        if (!campaign.closed()) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-not-closed", code);
        }
        campaign.reopen();
        repository.changed(campaign);
        turns.add(ids.next(), campaign.id(), new CampaignTurn("reopened", why, clock.instant(), caller.serviceNumber()));
        audited.fire(new CampaignReopened(campaign.id(), code, unit(campaign), why));
    }

    /** The latest first; the caller has seen the campaign. */
    public List<CampaignTurn> of(String code) {
        return turns.of(code);
    }

    private static UUID unit(Campaign campaign) {
        return campaign.units().size() == 1 ? campaign.units().iterator().next() : Caller.WHOLE;
    }
}
