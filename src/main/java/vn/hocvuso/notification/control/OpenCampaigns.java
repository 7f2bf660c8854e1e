package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** As the door of campaigns lists them. */
@ApplicationScoped
public class OpenCampaigns implements RunningCampaigns {
    private Campaigns campaigns;

    OpenCampaigns() {}

    @Inject
    public OpenCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<Running> on(LocalDate day) {
        List<Running> running = new ArrayList<>();
        List<CampaignView> some;
        int page = 0;
        do {
            some = campaigns.list(new Page.Request(page++, Page.Request.LARGEST), Caller.Scope.EVERYTHING).items();
            some.stream()
                    .filter(one -> !one.closed() && !one.startsOn().isAfter(day))
                    .forEach(one -> running.add(new Running(campaigns.terms(one.code()).id(), one.code())));
        } while (some.size() == Page.Request.LARGEST);
        running.sort(Comparator.comparing(Running::code));
        return running;
    }
}
