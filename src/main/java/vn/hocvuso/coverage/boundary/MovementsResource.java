package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /campaigns/{code}/movements}: the names behind the flows of {@code /changes}. */
@Path("campaigns/{campaign}/movements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class MovementsResource {
    @Inject
    private CoverageHistory history;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @GET
    @Operation(summary = "kind: gained, lost, came, came-done, left, left-done; total is the flow of that name. The latest first")
    public Page<Movement> movements(
            @BeanParam Question asked,
            @QueryParam("kind") String kind,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        Page<Movement> found = history.movements(
                asked.campaign(), asked.unit(), asked.from(), asked.asOf(), kind, asked.filter(), new Page.Request(page, size), scope);
        seen.fire(PeopleSeen.list("coverage-movements", asked.unit(), found, asked.campaign(), kind, asked.filter().group()));
        return found;
    }
}
