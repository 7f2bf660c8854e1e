package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.learning.CourseState;
import vn.hocvuso.learning.Learning;

/** The own way through the lessons. */
@Path("me/courses/{slug}/lessons/{key}/progress")
@RequestScoped
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
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A lesson is done; saying it again changes nothing")
    public ProgressAnswer complete(
            @PathParam("slug") String slug, @PathParam("key") String key, ProgressRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        new Refused.Checks()
                .that("completed".equals(request.state()), "state", "unknown-value", String.valueOf(request.state()))
                .orRefuse();
        int seconds = request.seconds() == null ? 0 : request.seconds();
        return new ProgressAnswer(slug, key, "completed", learning.complete(caller.personId(), slug, key, seconds));
    }
}
