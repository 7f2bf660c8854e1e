package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.MessageWish;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.notification.rule.Wording;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Writing to "those who …": the people behind a number of coverage. */
@Named("writePage")
@RequestScoped
public class WritePage {
    private static final int SHOWN = 12;

    @Inject
    Messages messages;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    ExternalContext external;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private CampaignView campaign;
    private UnitView unit;
    private Page<PersonFigure> recipients;
    private String title;
    private String body;

    /** On the way in, and when a form comes back with something wrong. */
    public void open() {
        look();
        seen.fire(PeopleSeen.list("message-recipients", given("unit"), recipients, campaign.code(), getState(), given("group"), given("cohort")));
        if (!FacesContext.getCurrentInstance().isPostback()) {
            Wording words = Wording.in(reader());
            title = words.of("template.title", campaign.name());
            body = words.of("template." + template() + ".text", campaign.name(), campaign.dueOn());
        }
    }

    /** At first need: a form that comes back asks whether its fields are there before its action runs. */
    private void look() {
        if (recipients == null) {
            Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR);
            campaign = campaigns.view(String.valueOf(given("campaign")), scope);
            recipients = messages.recipients(wish(), new Page.Request(0, SHOWN), scope);
            unit = units.view(units.idOf(given("unit")), LocalDate.now(clock));
        }
    }

    /** Which words to begin with: they fit what is still to be done. */
    private String template() {
        return switch (getState()) {
            case "not-started", "failed", "overdue", "passed", "exempt" -> getState();
            default -> "remaining";
        };
    }

    public String send() {
        UUID id = Given.id(String.valueOf(external.getRequestParameterMap().get("id")), "message");
        MessageWish wish = new MessageWish(id, given("campaign"), given("unit"), getState(), filter(), asOf(), title, body);
        messages.send(wish, caller.personId(), caller.require(COMMANDER, INSTRUCTOR));
        StringBuilder back = new StringBuilder("/notification/write?faces-redirect=true&sent=1");
        for (String name : new String[] {"campaign", "unit", "state", "group", "cohort", "asOf"}) {
            if (given(name) != null) {
                back.append('&').append(name).append('=').append(URLEncoder.encode(given(name), StandardCharsets.UTF_8));
            }
        }
        return back.toString();
    }

    private MessageWish wish() {
        return new MessageWish(null, given("campaign"), String.valueOf(given("unit")), getState(), filter(), asOf(), null, null);
    }

    private Filter filter() {
        return Filter.of(given("group"), given("cohort"));
    }

    private LocalDate asOf() {
        return Given.day(given("asOf"), "asOf");
    }

    private String given(String name) {
        Map<String, String> parameters = external.getRequestParameterMap();
        return Given.blankIsNull(parameters.get(name));
    }

    private static Locale reader() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** Kept when the form comes back, so that a repeat stays a repeat. */
    public String getId() {
        String id = given("id");
        return id == null ? ids.next().toString() : id;
    }

    public String getState() {
        String state = given("state");
        return state == null ? "remaining" : state;
    }

    public CampaignView getCampaign() {
        look();
        return campaign;
    }

    public UnitView getUnit() {
        look();
        return unit;
    }

    public Page<PersonFigure> getRecipients() {
        look();
        return recipients;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
