package vn.hocvuso.catalog.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.kernel.Caller;

/** Photographs of lessons. Their addresses carry a hash, so that a browser asks once. */
@Path("courses/{slug}/media")
@ApplicationScoped
@Tag(name = "Learning")
public class CourseMediaResource {
    private static final String FOR_A_YEAR = "private, max-age=31536000, immutable";

    @Inject
    private Courses courses;

    @Inject
    private Caller caller;

    @GET
    @Path("{path: .+}")
    @Operation(summary = "A picture of a lesson")
    public Response picture(@PathParam("slug") String slug, @PathParam("path") String path, @Context Request request) {
        // Courses are open to everyone on the roll, and to nobody else.
        caller.personId();
        MediaFile file = courses.media(slug, path);
        EntityTag tag = new EntityTag(file.hash());
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(file.content(), file.contentType());
        }
        return answer.tag(tag)
                .header("Cache-Control", FOR_A_YEAR)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
