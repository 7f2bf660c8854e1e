package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.CourseLearners;

/** What a published course means to those who learn it. */
@Path("course-versions/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class CourseLearnersResource {
    @Inject
    private CourseLearners learners;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "Versions, people in the middle of older ones with what moving them would do, withdrawn lessons")
    public CourseLearners.View view() {
        return learners.view(slug);
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decides for people in the middle: stay, open, move, redo; moving goes on in the background",
            description = "to and people as they were shown: 409 stale-version when they have changed")
    public Response decide(DecisionRequest request) {
        int to = Bodies.number(Bodies.given(request).to(), "to");
        learners.decide(slug, Bodies.text(request.kind(), "kind"), to, Bodies.number(request.people(), "people"));
        return Response.accepted(learners.view(slug)).build();
    }

    @POST
    @Path("versions/{number}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Nobody begins this version any more")
    public CourseLearners.View withdrawVersion(@PathParam("number") int number, ReviewRequests.Reason request) {
        learners.withdrawVersion(slug, number, Bodies.given(request).reason());
        return learners.view(slug);
    }

    @POST
    @Path("lessons/{key}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a lesson out of teaching, in every version; nobody is asked for it any more")
    public CourseLearners.View withdrawLesson(@PathParam("key") String key, ReviewRequests.Reason request) {
        learners.withdrawLesson(slug, key, Bodies.given(request).reason());
        return learners.view(slug);
    }

    @DELETE
    @Path("withdrawn-lessons/{id}")
    @Operation(summary = "A withdrawn lesson is taught again")
    public CourseLearners.View reinstate(@PathParam("id") UUID id) {
        learners.reinstateLesson(slug, id);
        return learners.view(slug);
    }

    /** {@code to}, {@code people}: as they were shown. */
    public record DecisionRequest(String kind, Integer to, Integer people) {}
}
