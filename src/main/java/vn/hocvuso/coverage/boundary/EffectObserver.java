package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.CampaignDrafted;
import vn.hocvuso.coverage.Effects;

/** Queues the effect of a draft in the transaction that writes the draft; once that has committed the worker is told to look. */
@ApplicationScoped
public class EffectObserver {
    @Inject
    Effects effects;

    @Inject
    EffectWorker worker;

    void queue(@Observes CampaignDrafted drafted) {
        effects.queue(drafted.draft());
    }

    void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignDrafted drafted) {
        worker.look();
    }
}
