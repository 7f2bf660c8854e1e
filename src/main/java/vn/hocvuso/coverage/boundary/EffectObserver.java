package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.CampaignDrafted;
import vn.hocvuso.coverage.Effects;

/** Queues the effect of a draft in the transaction that writes the draft. */
@ApplicationScoped
public class EffectObserver {
    @Inject
    Effects effects;

    void queue(@Observes CampaignDrafted drafted) {
        effects.queue(drafted.draft());
    }
}
