package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.ExemptionView;
import vn.hocvuso.campaign.ExemptionWish;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** Who is exempt in a campaign, of the people the reader answers for; here somebody is exempted and an exemption ended. */
@Named("exemptionsPage")
@RequestScoped
public class ExemptionsPage {
    private static final int SIZE = 50;

    @Inject
    Campaigns campaigns;

    @Inject
    Exemptions exemptions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    @Inject
    Event<PeopleSeen> seen;

    private final Map<String, Object> given = new HashMap<>();
    private CampaignView campaign;
    private Page<ExemptionView> list;

    public void open() {
        getCampaign();
        given.put("from", LocalDate.now(clock));
        given.put("lastDay", LocalDate.now(clock));
    }

    public String grant() {
        List<String> people = Arrays.stream(text("people").split("[\\s,;]+")).filter(number -> !number.isEmpty()).toList();
        int done = exemptions.grant(
                getCampaign().code(),
                new ExemptionWish(people, text("reason"), text("evidence"), (LocalDate) given.get("from"), (LocalDate) given.get("to")),
                caller.serviceNumber(),
                scope());
        return here("granted&for=" + done);
    }

    public String end() {
        exemptions.end(uuid(parameter("end")), (LocalDate) given.get("lastDay"), text("why"), caller.serviceNumber(), scope());
        return here("ended");
    }

    private String here(String done) {
        return "/campaign/exemptions?faces-redirect=true&campaign=" + URLEncoder.encode(getCampaign().code(), StandardCharsets.UTF_8) + "&done=" + done;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("exemption " + text);
        }
    }

    private String text(String name) {
        return given.get(name) == null ? "" : given.get(name).toString();
    }

    /** Read at first need: a post asks before its action runs. */
    public CampaignView getCampaign() {
        if (campaign == null) {
            campaign = campaigns.view(String.valueOf(parameter("campaign")), scope());
        }
        return campaign;
    }

    public Page<ExemptionView> getList() {
        if (list == null) {
            String state = getStates().stream().filter(one -> one.equals(parameter("state"))).findFirst().orElse(null);
            list = exemptions.list(getCampaign().code(), parameter("q"), state, new Page.Request(shown(), SIZE), scope());
            seen.fire(PeopleSeen.list("exemptions", null, list, campaign.code(), state, parameter("q")));
        }
        return list;
    }

    private int shown() {
        String page = parameter("page");
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
    }

    /** The one that is to be ended; null when none is, or it is not on this page of the list. */
    public ExemptionView getEnding() {
        String id = parameter("end");
        return id == null ? null : getList().items().stream().filter(one -> one.id().toString().equals(id)).findFirst().orElse(null);
    }

    /** How many people were exempted just now. */
    public int getDoneFor() {
        String number = parameter("for");
        return number != null && number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }

    /** The form came back with something to mend. */
    public boolean isPosted() {
        return parameter("posted") != null;
    }

    public List<String> getStates() {
        return Exemptions.STATES;
    }

    public Map<String, Object> getGiven() {
        return given;
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
