package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** The campaigns that touch the caller's units, the newest first. */
@Named("campaignsPage")
@RequestScoped
public class CampaignsPage {
    private static final int SIZE = 50;

    @Inject
    Campaigns campaigns;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Page<CampaignView> list;

    public void open(int page) {
        list = campaigns.list(new Page.Request(page, SIZE), caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR));
    }

    /** {@code closed}, {@code coming}, {@code running} or {@code over}; its words are {@code state.<name>} in the bundle. */
    public String state(CampaignView campaign) {
        LocalDate today = LocalDate.now(clock);
        if (campaign.closed()) {
            return "closed";
        }
        if (campaign.startsOn().isAfter(today)) {
            return "coming";
        }
        return campaign.dueOn().isBefore(today) ? "over" : "running";
    }

    public Page<CampaignView> getList() {
        return list;
    }
}
