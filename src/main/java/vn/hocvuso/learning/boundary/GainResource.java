package vn.hocvuso.learning.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.Gain;
import vn.hocvuso.learning.GainView;

/** What learning brought a unit, by skill. */
@Path("gain")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class GainResource {
    @Inject
    private Gain gain;

    @Inject
    private Caller caller;

    @GET
    @Operation(
            summary = "Before and after by skill, of everybody in the unit who sat both tests",
            description = "Sums only; groups smaller than the setting tell nothing")
    public GainView view(@QueryParam("unit") String unit, @QueryParam("before") String before, @QueryParam("after") String after) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        new Refused.Checks()
                .that(unit != null, "unit", "required")
                .that(before != null, "before", "required")
                .that(after != null, "after", "required")
                .orRefuse();
        return gain.of(unit, before, after, scope);
    }
}
