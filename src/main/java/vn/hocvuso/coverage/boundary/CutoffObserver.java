package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.CampaignClosed;
import vn.hocvuso.coverage.StandingOrders;

/** A campaign is closed together with the order for its last cut-off, which is carried out once everything is counted. */
@ApplicationScoped
public class CutoffObserver {
    @Inject
    private StandingOrders orders;

    void closed(@Observes CampaignClosed closed) {
        orders.closed(closed.campaign(), closed.on());
    }
}
