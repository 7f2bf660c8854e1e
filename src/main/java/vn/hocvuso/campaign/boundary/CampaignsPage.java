package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.rule.CampaignState;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** The campaigns that touch the caller's units, the running ones first. */
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

    /** @param state null: whatever state */
    public void open(String state, int page) {
        list = campaigns.list(state, new Page.Request(page, SIZE), caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR));
    }

    /** Its words are {@code state.<code>} in the bundle. */
    public String state(CampaignView campaign) {
        return CampaignState.of(campaign.closed(), campaign.startsOn(), campaign.dueOn(), LocalDate.now(clock)).code();
    }

    public List<String> getStates() {
        return Arrays.stream(CampaignState.values()).map(CampaignState::code).toList();
    }

    public Page<CampaignView> getList() {
        return list;
    }
}
