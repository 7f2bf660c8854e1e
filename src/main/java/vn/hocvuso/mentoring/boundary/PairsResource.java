package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.mentoring.Candidates;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.Pairs;
import vn.hocvuso.mentoring.Suggestion;

/** {@code /mentoring-programmes/{id}/pairs} and what leads to them. The root is that of {@link MentoringResource}: two that overlap clash. */
@Path("mentoring-programmes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class PairsResource {
    @Inject
    private Mentoring mentoring;

    @Inject
    private Pairs pairs;

    @Inject
    private Caller caller;

    @Inject
    private NamesShown names;

    public record PairRequest(String mentor, String learner) {}

    public record EndRequest(String reason) {}

    @GET
    @Path("{id}/pairs")
    @Operation(summary = "Its pairs, quiet ones first, by state: active or suggested; goals say whether they are reached, never how many points")
    public Page<PairView> pairs(
            @PathParam("id") String id, @QueryParam("state") @DefaultValue("active") String state, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page<PairView> pairs = mentoring.pairs(MentoringResource.id(id), state, new Page.Request(page, size), scope());
        names.saw(mentoring.view(MentoringResource.id(id), scope()), 2 * pairs.items().size());
        return pairs;
    }

    @POST
    @Path("{id}/suggestions")
    @Operation(summary = "Suggests pairs anew; active ones stay", description = "409 mentoring-closed, mentoring-full; 422 too-many-learners, too-many-sat")
    public Suggestion suggest(@PathParam("id") String id) {
        return pairs.suggest(MentoringResource.id(id), scope());
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(summary = "Every suggestion becomes a pair from today on", description = "409 nothing-to-confirm")
    public Map<String, Integer> confirm(@PathParam("id") String id) {
        return Map.of("pairs", pairs.confirm(MentoringResource.id(id), scope()));
    }

    @GET
    @Path("{id}/candidates")
    @Operation(summary = "Whom to choose from for a pair by hand: who has sat the test before, mentors with a place left, learners whom nobody teaches")
    public Candidates candidates(@PathParam("id") String id) {
        Candidates candidates = pairs.candidates(MentoringResource.id(id), scope());
        names.saw(mentoring.view(MentoringResource.id(id), scope()), candidates.mentors().size() + candidates.learners().size());
        return candidates;
    }

    @POST
    @Path("{id}/pairs")
    @Operation(summary = "A pair by hand, by service numbers: {mentor, learner}", description = "409 already-taught, mentor-full, mentoring-full; 422 mentor-of-oneself")
    public Response pair(@PathParam("id") String id, PairRequest request) {
        pairs.pair(MentoringResource.id(id), MentoringResource.body(request).mentor(), request.learner(), scope());
        return Response.status(Response.Status.CREATED).build();
    }

    @POST
    @Path("{id}/pairs/{pair}/end")
    @Operation(summary = "A suggestion goes, an active pair ends today and wants a reason: {reason}")
    public Response end(@PathParam("id") String id, @PathParam("pair") String pair, EndRequest request) {
        pairs.end(MentoringResource.id(id), MentoringResource.id(pair), request == null ? null : request.reason(), scope());
        return Response.noContent().build();
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
