package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.EffectView;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;

/** {@code /campaign-drafts}: what {@code POST} and {@code PUT /campaigns} with {@code dryRun=true} would do. */
@Path("campaign-drafts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class EffectResource {
    @Inject
    private Effects effects;

    @Inject
    private Caller caller;

    @GET
    @Path("{id}")
    @Operation(summary = "How far the counting is, and its figures once it is done")
    public EffectView view(@PathParam("id") String id) {
        return effects.of(uuid(id), caller.require(ADMINISTRATOR));
    }

    @POST
    @Path("{id}/application")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Save exactly this draft; 409 when the campaign has been changed meanwhile")
    public CampaignView apply(@PathParam("id") String id) {
        return effects.apply(uuid(id), caller.require(ADMINISTRATOR));
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("draft " + text);
        }
    }
}
