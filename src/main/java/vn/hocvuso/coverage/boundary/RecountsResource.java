package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.RecountView;
import vn.hocvuso.coverage.Recounts;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /recounts}: figures counted again by hand, for administrators. */
@Path("recounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class RecountsResource {
    @Inject
    private Recounts recounts;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Recounts that were asked for, the latest first")
    public Page<RecountView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return recounts.list(new Page.Request(page, size), caller.require(ADMINISTRATOR));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for a recount of a campaign's figures for a unit and all below it; 202, it runs in the background")
    public Response ask(RecountRequest request) {
        if (request == null || request.campaign == null || request.unit == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        RecountView asked = recounts.ask(
                request.campaign, request.unit, Day.of(request.asOf, "asOf"), caller.serviceNumber(), caller.require(ADMINISTRATOR));
        return Response.accepted(asked).location(URI.create("/api/v1/recounts/" + asked.id())).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a recount is, and where the figures differ")
    public RecountView view(@PathParam("id") String id) {
        try {
            return recounts.view(UUID.fromString(id), caller.require(ADMINISTRATOR));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("recount " + id);
        }
    }
}
