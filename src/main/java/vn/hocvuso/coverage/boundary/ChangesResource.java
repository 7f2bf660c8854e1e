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
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/changes}: two days side by side. */
@Path("campaigns/{campaign}/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class ChangesResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "A unit and what lies directly below it on two days (from: a week before asOf when missing), with differences")
    public Comparison changes(@BeanParam Question asked) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        return history.compare(asked.campaign(), asked.unit(), asked.from(), asked.asOf(), asked.filter(), scope);
    }
}
