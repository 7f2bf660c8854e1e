package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.CutoffQuery;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /campaigns/{code}/cutoffs}: freezes a campaign's figures, and lists what was frozen. */
@Path("campaigns/{campaign}/cutoffs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cut-offs")
public class CampaignCutoffsResource {
    @Inject
    private Cutoffs cutoffs;

    @Inject
    private Signing signing;

    @Inject
    private Caller caller;

    @PathParam("campaign")
    private String campaign;

    @GET
    @Operation(summary = "Cut-offs of the campaign, the newest version of each, the latest day first")
    public Page<CutoffVersion> list(
            @QueryParam("unit") String unit, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        return cutoffs.list(new CutoffQuery(campaign, unit, null, null), new Page.Request(page, size), scope);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freezes the figures of a unit and of everything below it on a day (today when missing) under a number",
            description = "409 cutoff-pending while the campaign, units or very many people are still being counted")
    public Response freeze(CutoffRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        Caller.Scope scope = signing.scope();
        String number = cutoffs.freeze(campaign, request.wish(), signing.signer(request.unit()), scope);
        return Response.created(URI.create("/api/v1/cutoffs/" + number)).entity(cutoffs.view(number, null, scope)).build();
    }
}
