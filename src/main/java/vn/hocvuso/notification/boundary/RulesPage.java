package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.RuleBook;
import vn.hocvuso.notification.RulesView;
import vn.hocvuso.notification.TrialView;
import vn.hocvuso.notification.Trials;
import vn.hocvuso.notification.rule.QuietHours;

/** Who is told what when: the defaults, or a campaign's own rules, tried out before they are switched on. */
@Named("rulesPage")
@RequestScoped
public class RulesPage {
    @Inject
    RuleBook book;

    @Inject
    Campaigns campaigns;

    @Inject
    Caller caller;

    @Inject
    Trials trials;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private List<CampaignView> choices;
    private RulesView view;
    private final RulesForm form = new RulesForm();
    private LocalDate day;

    /** After a trial with the rules that were tried. */
    public void open() {
        form.fill(getView());
        day = getToday();
        if (given("trial") != null) {
            TrialView trial = trials.of(Given.id(given("trial"), "trial"), caller.require(ADMINISTRATOR));
            form.fill(trial.rules());
            day = trial.day();
        }
    }

    public String save() {
        book.save(getCode(), form.rules(), form.getVersion(), caller.require(ADMINISTRATOR), caller.serviceNumber());
        return back("saved");
    }

    /** The campaign follows the defaults again. */
    public String drop() {
        book.save(getCode(), null, form.getVersion(), caller.require(ADMINISTRATOR), caller.serviceNumber());
        return back("dropped");
    }

    /** By what stands in the form, saved or not. */
    public String tryOut() {
        if (getTried() == null) {
            throw new Refused("preview-campaign");
        }
        UUID trial = trials.begin(getTried(), form.rules(), day == null ? getToday() : day, caller.require(ADMINISTRATOR), caller.serviceNumber());
        return "/notification/trial?faces-redirect=true&trial=" + trial + ofCampaign();
    }

    private String back(String done) {
        return "/notification/rules?faces-redirect=true&done=" + done + ofCampaign();
    }

    private String ofCampaign() {
        return getCode() == null ? "" : "&campaign=" + URLEncoder.encode(getCode(), StandardCharsets.UTF_8);
    }

    public RulesView getView() {
        if (view == null) {
            view = book.of(getCode(), caller.require(ADMINISTRATOR));
        }
        return view;
    }

    /** Null: the defaults. */
    public String getCode() {
        return given("campaign");
    }

    /** The campaign whose people a trial looks at. */
    public String getTried() {
        return getCode() == null ? given("tried") : getCode();
    }

    private String given(String name) {
        return Given.blankIsNull(external.getRequestParameterMap().get(name));
    }

    /** Those still open. */
    public List<CampaignView> getChoices() {
        if (choices == null) {
            choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), caller.require(ADMINISTRATOR)).items().stream()
                    .filter(one -> !one.closed() || one.code().equals(getCode()))
                    .toList();
        }
        return choices;
    }

    public CampaignView getCampaign() {
        return getChoices().stream().filter(one -> one.code().equals(getCode())).findFirst().orElse(null);
    }

    public boolean isChangeable() {
        return book.mayChange(getCode(), caller.require(ADMINISTRATOR));
    }

    public QuietHours getQuiet() {
        return book.quiet();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public RulesForm getForm() {
        return form;
    }
}
