package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.MarkingLine;
import vn.hocvuso.quiz.MarkingSheet;

/** {@code /markings}: essays of people in an instructor's care. Answers of soldiers are nobody else's business. */
@Path("markings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class MarkingsResource {
    @Inject
    private Marking marking;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    /** @param points thousandths */
    public record MarkRequest(Integer points, String note) {}

    @GET
    @Operation(summary = "Essays that nobody has marked, those that have waited longest first")
    public Page<MarkingLine> queue(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<MarkingLine> waiting = marking.queue(new Page.Request(page, size), caller.require(INSTRUCTOR));
        seen.fire(PeopleSeen.list("essays", null, waiting));
        return waiting;
    }

    @GET
    @Path("{attempt}/{slot}")
    @Operation(summary = "An essay with its question, the rubric and the marks it was given")
    public MarkingSheet sheet(@PathParam("attempt") String attempt, @PathParam("slot") int slot) {
        return marking.sheet(RegradesResource.id(attempt), slot, caller.require(INSTRUCTOR));
    }

    @PUT
    @Path("{attempt}/{slot}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks it, in thousandths of the question; again: the latest holds", description = "403 own-essay")
    public MarkingSheet mark(@PathParam("attempt") String attempt, @PathParam("slot") int slot, MarkRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return marking.mark(RegradesResource.id(attempt), slot, request.points(), request.note(), caller.serviceNumber(), caller.require(INSTRUCTOR));
    }
}
