package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.LogLine;
import vn.hocvuso.notification.LogQuery;
import vn.hocvuso.notification.ReminderRun;
import vn.hocvuso.notification.SentLog;
import vn.hocvuso.personnel.PeopleSeen;

/** What was sent: who, what, when, why. */
@Named("logPage")
@RequestScoped
public class LogPage {
    private static final int SIZE = 50;
    private static final int ROUNDS = 10;
    private static final List<String> KINDS = List.of("before", "due", "overdue", "again", "expiring", "digest", "written", "regraded", "marked", "moved");

    @Inject
    SentLog log;

    @Inject
    Campaigns campaigns;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    private LocalDate day;
    private Page<LogLine> list;
    private List<ReminderRun> rounds = List.of();
    private List<CampaignView> choices;

    /** @param asked null: today */
    public void open(LocalDate asked, String campaign, String kind, String number, int page) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        day = asked == null ? LocalDate.now(clock) : asked;
        LogQuery query = new LogQuery(day, campaign, kind != null && KINDS.contains(kind) ? kind : null, number);
        list = log.list(query, new Page.Request(page, SIZE), scope, FacesContext.getCurrentInstance().getViewRoot().getLocale());
        seen.fire(PeopleSeen.list("sent-messages", null, list, day.toString(), campaign, kind, number));
        choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope).items();
        if (scope.whole()) {
            rounds = log.runs(new Page.Request(0, ROUNDS)).items();
        }
    }

    public LocalDate getDay() {
        return day;
    }

    public Page<LogLine> getList() {
        return list;
    }

    /** The last rounds; empty for whoever administers a part. */
    public List<ReminderRun> getRounds() {
        return rounds;
    }

    public List<CampaignView> getChoices() {
        return choices;
    }

    public List<String> getKinds() {
        return KINDS;
    }
}
