package vn.hocvuso.progress.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultView;
import vn.hocvuso.progress.ResultsQuery;

/** Results of the people in the caller's care; a commander reads coverage instead. */
@Path("results")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class ResultResource {
    @Inject
    private Progress progress;

    @Inject
    private Corrections corrections;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @GET
    @Operation(summary = "Results of people in scope, the latest recorded first")
    public Page<ResultView> list(
            @QueryParam("unit") String unit,
            @QueryParam("person") String serviceNumber,
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("code") String code,
            @QueryParam("outcome") String outcome,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        ResultsQuery query = new ResultsQuery(unit, serviceNumber, kind, code, outcome, q);
        Page<ResultView> found = progress.results(query, new Page.Request(page, size), scope);
        seen.fire(ResultsSeen.of(query, found));
        return found;
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Revokes a result: it counts on no day any more")
    public ResultView revoke(@PathParam("id") String id, RevocationRequest request) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        return corrections.revoke(id(id), request == null ? null : request.reason(), caller.serviceNumber(), scope);
    }

    @POST
    @Path("{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Corrects day or outcome: the wrong result is revoked, the right one stands beside it in a row of its own")
    public ResultView correct(@PathParam("id") String id, CorrectionRequest request) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return corrections.correct(id(id), request.correction(), caller.serviceNumber(), scope);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("result " + text);
        }
    }
}
