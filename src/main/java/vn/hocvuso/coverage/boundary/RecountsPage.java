package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.RecountView;
import vn.hocvuso.coverage.Recounts;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** Where an administrator has figures counted again by hand, and reads whether they are the same. */
@Named("recountsPage")
@RequestScoped
public class RecountsPage {
    private static final int SHOWN = 20;

    @Inject
    Recounts recounts;

    @Inject
    Campaigns campaigns;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private Page<RecountView> asked;
    private int page;
    private LocalDate on;

    public void open(LocalDate day, int page) {
        caller.require(ADMINISTRATOR);
        this.page = page;
        if (on == null) {
            on = day == null || day.isAfter(getToday()) ? getToday() : day;
        }
    }

    public String ask() {
        recounts.ask(typed("campaign"), typed("unit"), on, caller.serviceNumber(), caller.require(ADMINISTRATOR));
        return "/coverage/recounts?faces-redirect=true&done=1";
    }

    private String typed(String field) {
        return external.getRequestParameterMap().get(field);
    }

    public List<CampaignView> getCampaigns() {
        return campaigns.list(new Page.Request(0, Page.Request.LARGEST), caller.require(ADMINISTRATOR)).items();
    }

    /** At first need: a form that comes back with a wrong day was never opened. */
    public Page<RecountView> getAsked() {
        if (asked == null) {
            asked = recounts.list(new Page.Request(page, SHOWN), caller.require(ADMINISTRATOR));
        }
        return asked;
    }

    /** Something is under way: the page says how to see it go on. */
    public boolean isUnderWay() {
        return getAsked().items().stream().anyMatch(RecountView::isOpen);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
