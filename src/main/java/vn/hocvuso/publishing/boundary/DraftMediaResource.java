package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.publishing.LessonMedia;

/** Files of lessons being written, for their authors only. A drawing opened by itself runs nothing: the policy gives it a box without rights. */
@Path("course-drafts/{slug}/media/{key}/{name}")
@RequestScoped
@Tag(name = "Content and questions")
public class DraftMediaResource {
    @Inject
    private LessonMedia media;

    @PathParam("slug")
    private String slug;

    @PathParam("key")
    private String key;

    @PathParam("name")
    private String name;

    @GET
    @Operation(summary = "A file of a lesson being written")
    public Response file() {
        MediaFile file = media.file(slug, key, name);
        return Response.ok(file.content(), file.contentType())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @DELETE
    @Operation(summary = "Takes a file out of the lesson; it is kept among what stood before")
    public Response remove() {
        media.remove(slug, key, name);
        return Response.noContent().build();
    }
}
