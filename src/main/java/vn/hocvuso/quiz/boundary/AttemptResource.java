package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.Attempts;

/** The own attempts; everybody else's read as 404, whoever asks. */
@Path("attempts/{attempt}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class AttemptResource {
    @Inject
    private Attempts attempts;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The paper while it is open, afterwards what the review options show")
    public JsonObject view(@PathParam("attempt") String attempt) {
        return AttemptJson.of(attempts.view(caller.personId(), id(attempt)));
    }

    @PUT
    @Path("answers/{slot}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Saves an answer; the higher sequence wins",
            description = "404 unknown slot, 409 attempt-closed, 413 over 64 KB, 422 wrong-answer-shape")
    public Response save(@PathParam("attempt") String attempt, @PathParam("slot") String slot, JsonObject body) {
        AnswerRequest answer = AnswerRequest.of(body);
        attempts.save(caller.personId(), id(attempt), slot(slot), answer.sequence(), answer.response());
        return Response.noContent().build();
    }

    @POST
    @Path("presence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A window says that it is still there: {window, claim}",
            description = "Answers {state, deadline, now, here}; here is false once another window has claimed the attempt")
    public JsonObject present(@PathParam("attempt") String attempt, PresenceRequest request) {
        boolean claim = Boolean.TRUE.equals(request.claim());
        return AttemptJson.presence(attempts.present(caller.personId(), id(attempt), request.window(), claim));
    }

    @POST
    @Path("submission")
    @Operation(summary = "Hands in; again it only tells the result")
    public JsonObject submit(@PathParam("attempt") String attempt) {
        return AttemptJson.result(attempts.submit(caller.personId(), id(attempt)));
    }

    private static UUID id(String attempt) {
        try {
            return UUID.fromString(attempt);
        } catch (IllegalArgumentException e) {
            throw new NotFound("attempt " + attempt);
        }
    }

    private static int slot(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotFound("slot " + text);
        }
    }
}
