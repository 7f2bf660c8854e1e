package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.RuleBook;
import vn.hocvuso.notification.RulesView;
import vn.hocvuso.notification.Trials;

/** {@code /campaigns/{code}/reminder-rules}: a campaign's own rules, and trials of them. */
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
    Trials trials;

    @Inject
    Clock clock;

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

    @POST
    @Path("trials")
    @Operation(summary = "Tries rules out on a day (today when missing): the rules in the body or, without one, those that hold, also when they are switched off. 202; nothing is sent")
    public Response tryOut(@QueryParam("day") String day, RulesRequest request) {
        LocalDate on = Given.day(day, "day");
        UUID trial = trials.begin(
                campaign, request == null ? null : request.rules(), on == null ? LocalDate.now(clock) : on, caller.require(ADMINISTRATOR), caller.serviceNumber());
        return Response.accepted(trials.of(trial, caller.require(ADMINISTRATOR))).location(URI.create("/api/v1/reminder-trials/" + trial)).build();
    }
}
