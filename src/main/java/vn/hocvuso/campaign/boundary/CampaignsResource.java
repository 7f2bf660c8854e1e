package vn.hocvuso.campaign.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /campaigns}: read by those who answer for units, written by their administrators. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignsResource {
    @Inject
    private Campaigns campaigns;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The campaigns that touch the caller's units")
    public Page<CampaignView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return campaigns.list(new Page.Request(page, size), readers());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One campaign")
    public CampaignView view(@PathParam("code") String code) {
        return campaigns.view(code, readers());
    }

    @POST
    @Operation(summary = "Begin a campaign for units the caller administers")
    public Response create(CampaignRequest request, @Context UriInfo uris) {
        Caller.Scope scope = caller.require(Role.ADMINISTRATOR);
        CampaignView created = campaigns.create(present(request).definition(null), scope);
        return Response.created(uris.getAbsolutePathBuilder().segment(created.code()).build())
                .entity(created)
                .build();
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Change a campaign; its present terms hold for every day that is asked for")
    public CampaignView update(@PathParam("code") String code, CampaignRequest request) {
        Caller.Scope scope = caller.require(Role.ADMINISTRATOR);
        return campaigns.update(code, present(request).definition(code), request.version(), scope);
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
