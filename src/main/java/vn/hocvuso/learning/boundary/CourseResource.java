package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.CheckResult;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.LearnerCourse;
import vn.hocvuso.learning.Learning;

/** Courses and lessons with the state of whoever asks. */
@Path("courses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class CourseResource {
    @Inject
    private Learning learning;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Published courses with my progress")
    public Page<CourseCard> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return learning.courses(caller.personId(), new Page.Request(page, size));
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "A course with its sections, lessons and tests, and my state in each")
    public LearnerCourse view(@PathParam("slug") String slug) {
        return learning.course(caller.personId(), slug);
    }

    @GET
    @Path("{slug}/lessons/{key}")
    @Operation(summary = "A lesson: sanitised HTML, media links, skills, check questions without their keys")
    public LessonAnswer lesson(@PathParam("slug") String slug, @PathParam("key") String key) {
        return LessonAnswer.of(learning.lesson(caller.personId(), slug, key));
    }

    @POST
    @Path("{slug}/lessons/{key}/checks/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Looks at an answer to a lesson's check question; nothing is graded or kept",
            description = "The response in the contract's shape, as it is or as {response}")
    public CheckResult check(
            @PathParam("slug") String slug,
            @PathParam("key") String key,
            @PathParam("question") String question,
            JsonObject body) {
        JsonValue response = body.getOrDefault("response", body);
        return learning.check(caller.personId(), slug, key, question, response.toString());
    }
}
