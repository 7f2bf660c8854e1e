package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.TrendView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/coverage}: a unit's figures on a day and day by day. */
@Path("campaigns/{campaign}/coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoverageResource {
    @Inject
    private Coverage coverage;

    @Inject
    private Caller caller;

    @PathParam("campaign")
    private String campaign;

    @GET
    @Operation(summary = "A unit with its subtree, its own people, its groups and its children on a day (today when missing)")
    public CoverageView view(@QueryParam("unit") String unit, @QueryParam("asOf") String asOf) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        return coverage.of(campaign, Day.unit(unit), Day.of(asOf, "asOf"), scope);
    }

    @GET
    @Path("trend")
    @Operation(summary = "Required and passed day by day, at most 800 days")
    public TrendView trend(
            @QueryParam("unit") String unit, @QueryParam("from") String from, @QueryParam("to") String to) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        return coverage.trend(campaign, Day.unit(unit), Day.of(from, "from"), Day.of(to, "to"), scope);
    }
}
