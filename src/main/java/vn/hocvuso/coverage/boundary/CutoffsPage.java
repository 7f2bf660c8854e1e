package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.CutoffOrder;
import vn.hocvuso.coverage.CutoffQuery;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.CutoffWish;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What was frozen, and where a commander freezes. */
@Named("cutoffsPage")
@RequestScoped
public class CutoffsPage {
    private static final int SIZE = 25;
    private static final int WAITING_SHOWN = 10;

    @Inject
    Cutoffs cutoffs;

    @Inject
    StandingOrders orders;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Signing signing;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private Page<CutoffVersion> list;
    private List<CampaignView> choices;
    private String highest;
    private LocalDate asOf;
    private String note;

    /** Null: every campaign, every unit of the scope. */
    public void open(String campaign, String unit, LocalDate day, int page) {
        list = cutoffs.list(new CutoffQuery(campaign, unit, null, null), new Page.Request(page, SIZE), scope());
        asOf = day == null || day.isAfter(getToday()) ? getToday() : day;
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }

    public String freeze() {
        String unit = typed("unit");
        String number = cutoffs.freeze(typed("campaign"), new CutoffWish(unit, asOf, note), signing.signer(unit), signing.scope());
        return "/coverage/cutoff?faces-redirect=true&done=frozen&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    public String typed(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null ? "" : value.strip();
    }

    /** The unit that is frozen when none is chosen. */
    public String getUnit() {
        if (highest == null) {
            String asked = typed("unit");
            highest = !asked.isEmpty() ? asked : units.roots(getToday(), scope()).stream().findFirst().map(UnitView::code).orElse("");
        }
        return highest;
    }

    public boolean isSigned() {
        return !getUnit().isEmpty() && signing.maySign(getUnit());
    }

    public List<CampaignView> getChoices() {
        if (choices == null) {
            choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope()).items();
        }
        return choices;
    }

    /** Ordered, and not done yet. */
    public List<CutoffOrder> getWaiting() {
        return orders.list(new Page.Request(0, WAITING_SHOWN), scope()).items().stream().filter(order -> order.number() == null).toList();
    }

    public Page<CutoffVersion> getList() {
        if (list == null) { // a form that came back: its page was not opened
            open(null, null, null, 0);
        }
        return list;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
