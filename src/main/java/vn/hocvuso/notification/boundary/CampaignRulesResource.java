package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.ReminderPreview;
import vn.hocvuso.notification.ReminderRules;
import vn.hocvuso.notification.RuleBook;
import vn.hocvuso.notification.RulesView;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /campaigns/{code}/reminder-rules}: a campaign's own rules, and who would get what by them. */
@Path("campaigns/{campaign}/reminder-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class CampaignRulesResource {
    @Inject
    RuleBook book;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @PathParam("campaign")
    String campaign;

    @GET
    @Operation(summary = "The rules that hold for a campaign: its own, or the defaults of the installation")
    public RulesView rules() {
        return book.of(campaign, caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    @PUT
    @Operation(summary = "Gives a campaign rules of its own; 409 stale-version")
    public RulesView save(RulesRequest request) {
        RulesRequest given = Given.body(request);
        int version = given.version() == null ? 0 : given.version();
        return book.save(campaign, given.rules(), version, caller.require(ADMINISTRATOR), caller.serviceNumber());
    }

    @DELETE
    @Operation(summary = "The campaign follows the defaults again")
    public RulesView drop(@QueryParam("version") @DefaultValue("0") int version) {
        return book.save(campaign, null, version, caller.require(ADMINISTRATOR), caller.serviceNumber());
    }

    @GET
    @Path("preview")
    @Operation(summary = "Who would be told what on a day (today when missing) by the rules that hold, also when they are switched off")
    public ReminderPreview preview(@QueryParam("day") String day) {
        return tried(day, null);
    }

    @POST
    @Path("preview")
    @Operation(summary = "The same by rules that are tried out. Nothing is sent or kept")
    public ReminderPreview preview(@QueryParam("day") String day, RulesRequest request) {
        return tried(day, Given.body(request).rules());
    }

    private ReminderPreview tried(String day, ReminderRules wish) {
        LocalDate on = Given.day(day, "day");
        ReminderPreview preview = book.preview(
                campaign, wish, on == null ? LocalDate.now(clock) : on, caller.require(ADMINISTRATOR), headers.getAcceptableLanguages().get(0));
        Page<ReminderPreview.Sample> shown = new Page<>(preview.samples(), null, 0, Page.Request.LARGEST);
        seen.fire(PeopleSeen.list("reminder-preview", null, shown, campaign));
        return preview;
    }
}
