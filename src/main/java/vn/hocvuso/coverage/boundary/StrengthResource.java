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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.StrengthVersion;
import vn.hocvuso.coverage.StrengthView;
import vn.hocvuso.coverage.StrengthWish;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /units/{code}/strength}: what the commander confirmed, beside the roster. */
@Path("units/{code}/strength")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class StrengthResource {
    @Inject
    private Strength strength;

    @Inject
    private Signing signing;

    @Inject
    private Caller caller;

    @PathParam("code")
    private String unit;

    @GET
    @Operation(summary = "Confirmed strength and roster of a unit, its groups and its children on a day (today when missing)")
    public StrengthView view(@QueryParam("asOf") String asOf) {
        return strength.of(unit, Day.of(asOf, "asOf"), caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    @GET
    @Path("history")
    @Operation(summary = "Every confirmation, replaced versions included, the latest first")
    public Page<StrengthVersion> history(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page.Request slice = new Page.Request(page, size);
        return strength.history(unit, slice, caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms a day's strength; 201 a new version, 200 the same as before", description = "409 strength-just-confirmed")
    public Response confirm(StrengthRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        StrengthWish wish = request.wish();
        boolean news = strength.confirm(unit, wish, signing.signer(unit), signing.scope());
        return Response.status(news ? 201 : 200).entity(strength.of(unit, wish.on(), signing.scope())).build();
    }
}
