package vn.hocvuso.learning.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.learning.Placement;
import vn.hocvuso.learning.Placements;

/** The test before a course by which lessons that are known may be skipped. */
@Path("courses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class PlacementResource {
    private static final int USUAL_SHARE = 80;
    private static final int USUAL_QUESTIONS = 2;

    @Inject
    private Placements placements;

    @Inject
    private Caller caller;

    /** @param quiz null: none; {@code sharePercent} null: 80; {@code leastQuestions} null: 2 */
    public record Setting(String quiz, Integer sharePercent, Integer leastQuestions) {}

    @GET
    @Path("{slug}/placement")
    @Operation(summary = "The test before the course, and which lessons I know by it")
    public Placement view(@PathParam("slug") String slug) {
        return placements.of(caller.personId(), slug);
    }

    @POST
    @Path("{slug}/placement/skips")
    @Operation(summary = "Marks the lessons I know as learnt", description = "409 nothing-to-skip")
    public Placement skip(@PathParam("slug") String slug) {
        return placements.skip(caller.personId(), slug);
    }

    @PUT
    @Path("{slug}/placement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets the test before the course: {quiz|null, sharePercent, leastQuestions}", description = "422 unknown-placement-quiz")
    public Placement set(@PathParam("slug") String slug, Setting setting) {
        caller.require(ADMINISTRATOR, INSTRUCTOR);
        placements.set(
                slug, setting.quiz(), setting.sharePercent() == null ? USUAL_SHARE : setting.sharePercent(),
                setting.leastQuestions() == null ? USUAL_QUESTIONS : setting.leastQuestions(), caller.serviceNumber());
        return placements.of(caller.personId(), slug);
    }
}
