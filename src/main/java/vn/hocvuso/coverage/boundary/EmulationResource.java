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
import vn.hocvuso.coverage.EmulationView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;

/** {@code /campaigns/{code}/emulation}: like with like. */
@Path("campaigns/{campaign}/emulation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class EmulationResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Units of one type and tier below a unit by coverage, then by who got there first; the class most units directly below belong to when none is named")
    public EmulationView emulation(
            @BeanParam Question asked,
            @QueryParam("type") String type,
            @QueryParam("tier") Integer tier,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        Page.Request slice = new Page.Request(page, size);
        return history.emulation(asked.campaign(), asked.unit(), asked.asOf(), type, tier, asked.filter(), slice, scope);
    }
}
