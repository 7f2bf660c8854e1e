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
import vn.hocvuso.coverage.ForecastView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/forecast}. */
@Path("campaigns/{campaign}/forecast")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class ForecastResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Where the last four weeks lead: by when the target and a hundred per cent are expected, or why nothing is said")
    public ForecastView forecast(@BeanParam Question asked) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        return history.forecast(asked.campaign(), asked.unit(), asked.asOf(), asked.filter(), scope);
    }
}
