package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.CourseReviewer;
import vn.hocvuso.publishing.CourseReviewers;

/** Who reviews drafts of courses. */
@Path("course-reviewers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class CourseReviewersResource {
    @Inject
    private CourseReviewers reviewers;

    @GET
    @Operation(summary = "Who is named, by kind; while nobody is, who teaches or administers the whole installation reviews")
    public List<CourseReviewer> all() {
        return reviewers.all();
    }

    @PUT
    @Path("{kind}/{serviceNumber}")
    @Operation(summary = "Names somebody: content, security, teaching")
    public Response name(@PathParam("kind") String kind, @PathParam("serviceNumber") String serviceNumber) {
        reviewers.name(kind, serviceNumber);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{kind}/{serviceNumber}")
    @Operation(summary = "Somebody no longer reviews")
    public Response release(@PathParam("kind") String kind, @PathParam("serviceNumber") String serviceNumber) {
        reviewers.release(kind, serviceNumber);
        return Response.noContent().build();
    }
}
