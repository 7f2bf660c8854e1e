package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.campaign.ExemptionView;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /campaigns/{code}/exemptions}: by the commanders and administrators of the people concerned. */
@Path("campaigns/{campaign}/exemptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class ExemptionsResource {
    @Inject
    private Exemptions exemptions;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @PathParam("campaign")
    private String campaign;

    /** How many people were let off. */
    public record Granted(int people) {}

    /** @param lastDay inclusive */
    public record EndRequest(LocalDate lastDay, String reason) {}

    @GET
    @Operation(summary = "Exemptions of people at home in the caller's units, the latest begun first; state=coming|running|over|withdrawn")
    public Page<ExemptionView> list(
            @QueryParam("q") String q,
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page<ExemptionView> found = exemptions.list(campaign, q, state, new Page.Request(page, size), scope());
        seen.fire(PeopleSeen.list("exemptions", null, found, campaign, state, q));
        return found;
    }

    @POST
    @Operation(summary = "Let one or several people off, with reason and evidence: all of them or none")
    public Response grant(ExemptionRequest request) {
        Caller.Scope scope = scope();
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        int people = exemptions.grant(campaign, request.wish(), caller.serviceNumber(), scope);
        return Response.status(Response.Status.CREATED).entity(new Granted(people)).build();
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "End an exemption early; a last day before its first withdraws it")
    public Response end(@PathParam("id") String id, EndRequest request) {
        Caller.Scope scope = scope();
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        exemptions.end(uuid(id), request.lastDay(), request.reason(), caller.serviceNumber(), scope);
        return Response.noContent().build();
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("exemption " + text);
        }
    }
}
