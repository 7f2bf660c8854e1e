package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.ReminderPreview;
import vn.hocvuso.notification.ReminderRules;
import vn.hocvuso.notification.RuleBook;
import vn.hocvuso.notification.RulesView;
import vn.hocvuso.notification.rule.QuietHours;
import vn.hocvuso.personnel.PeopleSeen;

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
    Event<PeopleSeen> seen;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private List<CampaignView> choices;
    private RulesView view;
    private boolean on;
    private String before;
    private boolean onDue;
    private Integer everyDays;
    private Integer mostTimes;
    private String escalateAfter;
    private int version;
    private LocalDate day;
    private ReminderPreview preview;

    public void open() {
        ReminderRules rules = getView().rules();
        on = rules.on();
        before = text(rules.before());
        onDue = rules.onDue();
        everyDays = rules.everyDays();
        mostTimes = rules.mostTimes();
        escalateAfter = text(rules.escalateAfter());
        version = view.own() ? view.version() : 0;
        day = getToday();
    }

    public String save() {
        book.save(getCode(), wish(), version, caller.require(ADMINISTRATOR), caller.serviceNumber());
        return back("saved");
    }

    /** The campaign follows the defaults again. */
    public String drop() {
        book.save(getCode(), null, version, caller.require(ADMINISTRATOR), caller.serviceNumber());
        return back("dropped");
    }

    /** By what stands in the form, saved or not. */
    public void tryOut() {
        if (getTried() == null) {
            throw new Refused("preview-campaign");
        }
        preview = book.preview(
                getTried(), wish(), day == null ? getToday() : day, caller.require(ADMINISTRATOR), FacesContext.getCurrentInstance().getViewRoot().getLocale());
        Page<ReminderPreview.Sample> shown = new Page<>(preview.samples(), null, 0, Page.Request.LARGEST);
        seen.fire(PeopleSeen.list("reminder-preview", null, shown, getTried()));
    }

    private String back(String done) {
        return "/notification/rules?faces-redirect=true&done=" + done
                + (getCode() == null ? "" : "&campaign=" + URLEncoder.encode(getCode(), StandardCharsets.UTF_8));
    }

    private ReminderRules wish() {
        return new ReminderRules(
                on, numbers(before, "before"), onDue, everyDays == null ? 0 : everyDays, mostTimes == null ? 0 : mostTimes,
                numbers(escalateAfter, "escalateAfter"));
    }

    /** Written as people write lists: {@code 14, 7, 1}. */
    private static List<Integer> numbers(String text, String field) {
        String list = text == null ? "" : text.strip();
        new Refused.Checks().that(list.matches("(\\d{1,3}([\\s,;]+\\d{1,3})*)?"), field, "not-a-list-of-days").orRefuse();
        return list.isEmpty() ? List.of() : Arrays.stream(list.split("[\\s,;]+")).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
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

    public ReminderPreview getPreview() {
        return preview;
    }

    /** How many people the trial would remind. */
    public long getReminded() {
        return preview.counts().stream().mapToLong(ReminderPreview.Count::people).sum();
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

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public boolean isOnDue() {
        return onDue;
    }

    public void setOnDue(boolean onDue) {
        this.onDue = onDue;
    }

    public Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(Integer everyDays) {
        this.everyDays = everyDays;
    }

    public Integer getMostTimes() {
        return mostTimes;
    }

    public void setMostTimes(Integer mostTimes) {
        this.mostTimes = mostTimes;
    }

    public String getEscalateAfter() {
        return escalateAfter;
    }

    public void setEscalateAfter(String escalateAfter) {
        this.escalateAfter = escalateAfter;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
