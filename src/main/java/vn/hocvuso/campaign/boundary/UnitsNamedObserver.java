package vn.hocvuso.campaign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.personnel.UnitsNamed;

/** Before a unit changes its administrator hears which audiences name it. */
@ApplicationScoped
public class UnitsNamedObserver {
    @Inject
    Campaigns campaigns;

    void look(@Observes UnitsNamed question) {
        campaigns.naming(question.units()).forEach(question::namedBy);
    }
}
