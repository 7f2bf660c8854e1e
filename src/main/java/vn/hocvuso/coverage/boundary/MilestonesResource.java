package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.MilestonesView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** {@code /campaigns/{code}/milestones}: units that reached a goal between two days, or fell back. */
@Path("campaigns/{campaign}/milestones")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class MilestonesResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The latest first; goal: full (100 per cent, when missing) or target (of the campaign); type and tier: of these units only, which is what more than 5 000 below are cut to")
    public MilestonesView milestones(
            @BeanParam Question asked,
            @QueryParam("goal") @DefaultValue("full") String goal,
            @QueryParam("type") String type,
            @QueryParam("tier") Integer tier,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        new Refused.Checks().that(goal.equals("full") || goal.equals("target"), "goal", "unknown-goal", goal).orRefuse();
        Page.Request slice = new Page.Request(page, size);
        return history.milestones(asked.campaign(), asked.unit(), asked.from(), asked.asOf(), goal.equals("full"), type, tier, asked.filter(), slice, scope);
    }
}
