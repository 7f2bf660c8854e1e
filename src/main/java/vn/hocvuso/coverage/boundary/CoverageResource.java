package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoverageResource {
    @Inject
    private Coverage coverage;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "A unit with its subtree, its own people, its groups and its children on a day (today when missing), optionally of one group or cohort")
    public CoverageView view(@BeanParam Question asked) {
        return coverage.of(asked.campaign(), asked.unit(), asked.asOf(), asked.filter(), scope());
    }

    @GET
    @Path("trend")
    @Operation(summary = "Required and passed day by day, at most 800 days, optionally of one group or cohort")
    public TrendView trend(@BeanParam Question asked, @QueryParam("to") String to) {
        return coverage.trend(asked.campaign(), asked.unit(), asked.from(), Day.of(to, "to"), asked.filter(), scope());
    }

    private Caller.Scope scope() {
        return caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
    }
}
