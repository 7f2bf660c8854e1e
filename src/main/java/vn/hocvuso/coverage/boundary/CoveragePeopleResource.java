package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /campaigns/{code}/people}: the names behind a number. */
@Path("campaigns/{campaign}/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
public class CoveragePeopleResource {
    @Inject
    private Coverage coverage;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @GET
    @Operation(summary = "People counted under a state; total is that count. Commanders first, then by rank and name")
    public Page<PersonFigure> list(
            @PathParam("campaign") String campaign,
            @QueryParam("unit") String unit,
            @QueryParam("asOf") String asOf,
            @QueryParam("group") String group,
            @QueryParam("cohort") String cohort,
            @QueryParam("state") String state,
            @QueryParam("q") String q,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        NamesQuery query = new NamesQuery(blankIsNull(group), blankIsNull(cohort), blankIsNull(state), blankIsNull(q));
        Page<PersonFigure> found = coverage.people(
                campaign, Day.unit(unit), Day.of(asOf, "asOf"), query, new Page.Request(page, size), scope);
        seen.fire(PeopleSeen.list("coverage-names", unit, found, campaign, query.state(), query.group(), query.cohort(), query.q()));
        return found;
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
