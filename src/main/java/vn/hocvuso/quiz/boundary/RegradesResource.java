package vn.hocvuso.quiz.boundary;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.quiz.RegradeChange;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.Regrading;

/** {@code /regrades}: weighed by any instructor, put in force by who answers for everybody. */
@Path("regrades")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class RegradesResource {
    private static final Set<String> EFFECTS = Set.of("pass", "fail", "none");

    @Inject
    private Regrading regrading;

    @Inject
    private Questions questions;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @GET
    @Operation(summary = "Regrades that were asked for, the latest first")
    public Page<RegradeView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        return regrading.list(new Page.Request(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Weighs a new key, dropping a question, or full marks for all; 202, nothing changes yet",
            description = "422 invalid-fields, wrong-answer-shape, key-by-person")
    public Response ask(RegradeRequest request) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        if (request == null || request.bank() == null || request.question() == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        UUID version = questions.versionOf(request.bank(), request.question(), request.version());
        RegradeView asked = regrading.ask(request.wish(version), caller.serviceNumber());
        return Response.accepted(asked).location(URI.create("/api/v1/regrades/" + asked.id())).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it is, how many change, how many would newly pass or fail")
    public RegradeView view(@PathParam("id") String id) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        return regrading.view(id(id));
    }

    @GET
    @Path("{id}/changes")
    @Operation(summary = "Whose attempts change, from what to what, of people in scope; effect: pass, fail or none")
    public Page<RegradeChange> changes(
            @PathParam("id") String id,
            @QueryParam("effect") String effect,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        new Refused.Checks().that(effect == null || EFFECTS.contains(effect), "effect", "invalid").orRefuse();
        Page<RegradeChange> found = regrading.changes(id(id), effect, new Page.Request(page, size), scope);
        seen.fire(PeopleSeen.list("regraded", null, found, effect));
        return found;
    }

    @POST
    @Path("{id}/application")
    @Operation(summary = "Puts it in force for everybody; 202, grades follow in the background", description = "409 regrade-not-weighed, regrade-in-force")
    public Response apply(@PathParam("id") String id) {
        caller.requireWhole(INSTRUCTOR, ADMINISTRATOR);
        RegradeView applied = regrading.apply(id(id), caller.serviceNumber());
        return Response.accepted(applied).location(URI.create("/api/v1/regrades/" + applied.id())).build();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("regrade " + text);
        }
    }
}
