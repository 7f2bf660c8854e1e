package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.CourseState;
import vn.hocvuso.learning.Learning;
import vn.hocvuso.learning.LessonTime;

/** The own way through the lessons. */
@Path("me/courses/{slug}/lessons/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class ProgressResource {
    /** @param state of the lesson; {@code progress}: of its course */
    public record ProgressAnswer(String course, String lesson, String state, CourseState progress) {}

    @Inject
    private Learning learning;

    @Inject
    private Caller caller;

    @PUT
    @Path("progress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A lesson is done; saying it again changes nothing",
            description = "403 activity-locked: something has to come before; 409 lesson-needs-time: it was not open long enough, as the server has seen it; 409 other-reader: made by somebody else, who had the browser before")
    public ProgressAnswer complete(
            @PathParam("slug") String slug, @PathParam("key") String key, ProgressRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        new Refused.Checks()
                .that("completed".equals(request.state()), "state", "unknown-value", String.valueOf(request.state()))
                .orRefuse();
        // A mark that waited in a browser belongs to whoever made it, whoever has signed in there since.
        if (request.reader() != null && !request.reader().equals(caller.alias())) {
            throw new Refused(Refused.Kind.CONFLICT, "other-reader");
        }
        int seconds = request.seconds() == null ? 0 : request.seconds();
        return new ProgressAnswer(slug, key, "completed", learning.complete(caller.personId(), slug, key, seconds));
    }

    @POST
    @Path("presence")
    @Operation(
            summary = "The lesson is looked at; to be said about every 20 seconds",
            description = "204 when nobody asks for time in this lesson. Time counts between two sayings that are at most a minute apart")
    public Response look(@PathParam("slug") String slug, @PathParam("key") String key) {
        LessonTime time = learning.look(caller.personId(), slug, key);
        return time == null ? Response.noContent().build() : Response.ok(time).build();
    }
}
