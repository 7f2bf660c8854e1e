package vn.hocvuso.campaign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.campaign.CampaignDrafts;
import vn.hocvuso.campaign.CampaignTurn;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.CampaignWarning;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Closures;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /campaigns}: read by those who answer for units, written by their administrators. */
@Path("campaigns")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignsResource {
    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignDrafts drafts;

    @Inject
    private Closures closures;

    @Inject
    private Caller caller;

    /** Why a campaign is closed or opened again. */
    public record TurnRequest(String reason) {}

    /** A list that is whole. */
    public record Found<T>(List<T> items) {}

    /** Where the effect of a draft is told. */
    public record Drafted(UUID id) {}

    @GET
    @Operation(summary = "The campaigns that touch the caller's units: running ones first, closed ones last")
    public Page<CampaignView> list(
            @Parameter(description = "running, over, coming or closed; without it all of them") @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return campaigns.list(state, new Page.Request(page, size), readers());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One campaign")
    public CampaignView view(@PathParam("code") String code) {
        return campaigns.view(code, readers());
    }

    @POST
    @Operation(
            summary = "Begin a campaign for units the caller administers",
            description = "dryRun=true saves nothing: 202 with the address of a draft whose effect is counted")
    public Response create(CampaignRequest request, @QueryParam("dryRun") @DefaultValue("false") String dryRun, @Context UriInfo uris) {
        Caller.Scope scope = caller.require(Role.ADMINISTRATOR);
        if (isDry(dryRun)) {
            return drafted(drafts.create(present(request).definition(null), scope));
        }
        CampaignView created = campaigns.create(present(request).definition(null), scope);
        return Response.created(uris.getAbsolutePathBuilder().segment(created.code()).build())
                .entity(created)
                .build();
    }

    @PUT
    @Path("{code}")
    @Operation(
            summary = "Change a campaign; its present terms hold for every day that is asked for",
            description = "dryRun=true saves nothing: 202 with the address of a draft whose effect is counted")
    public Response update(
            @PathParam("code") String code, CampaignRequest request, @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        Caller.Scope scope = caller.require(Role.ADMINISTRATOR);
        if (isDry(dryRun)) {
            return drafted(drafts.change(code, present(request).definition(code), request.version(), scope));
        }
        return Response.ok(campaigns.update(code, present(request).definition(code), request.version(), scope)).build();
    }

    @GET
    @Path("{code}/warnings")
    @Operation(summary = "Withdrawn courses and units that are no more, and who stands in their place")
    public Found<CampaignWarning> warnings(@PathParam("code") String code) {
        return new Found<>(campaigns.warnings(code, readers()));
    }

    @GET
    @Path("{code}/turns")
    @Operation(summary = "When it was closed and opened again, by whom and why; the latest first")
    public Found<CampaignTurn> turns(@PathParam("code") String code) {
        campaigns.view(code, readers());
        return new Found<>(closures.of(code));
    }

    @POST
    @Path("{code}/closure")
    @Operation(summary = "Close a campaign: it asks nothing any more, its figures stay and its last cut-off is frozen")
    public CampaignView close(@PathParam("code") String code, TurnRequest request) {
        closures.close(code, request == null ? null : request.reason(), caller.require(Role.ADMINISTRATOR));
        return campaigns.view(code, readers());
    }

    @POST
    @Path("{code}/reopening")
    @Operation(summary = "Open a closed campaign again, with a reason")
    public CampaignView reopen(@PathParam("code") String code, TurnRequest request) {
        closures.reopen(code, request == null ? null : request.reason(), caller.require(Role.ADMINISTRATOR));
        return campaigns.view(code, readers());
    }

    private static boolean isDry(String dryRun) {
        new Refused.Checks().that(List.of("true", "false").contains(dryRun), "dryRun", "unknown-value", dryRun).orRefuse();
        return dryRun.equals("true");
    }

    private static Response drafted(UUID draft) {
        return Response.accepted(new Drafted(draft)).location(URI.create("/api/v1/campaign-drafts/" + draft)).build();
    }

    private Caller.Scope readers() {
        return caller.require(Role.INSTRUCTOR, Role.COMMANDER, Role.ADMINISTRATOR);
    }

    private static CampaignRequest present(CampaignRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return request;
    }
}
