package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/heat-map}. */
@Path("campaigns/{campaign}/heat-map")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class HeatMapResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Units and required steps: how many of those required hold each step")
    public HeatView heat(@BeanParam Question asked) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        return history.heat(asked.campaign(), asked.unit(), asked.asOf(), asked.filter(), scope);
    }
}
