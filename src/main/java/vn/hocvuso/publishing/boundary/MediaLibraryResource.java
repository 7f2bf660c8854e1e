package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.LibraryItem;
import vn.hocvuso.publishing.MediaLibrary;

/** Media of all drafts. */
@Path("media-library")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class MediaLibraryResource {
    @Inject
    private MediaLibrary library;

    @GET
    @Operation(summary = "Pictures, drawings, recordings and subtitles of all drafts, each once, with where they are", description = "kind: picture, drawing, video, subtitles")
    public Page<LibraryItem> list(
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return library.list(q, kind, new Page.Request(page, size));
    }

    @POST
    @Path("{hash}/uses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes it into another lesson")
    public Response take(@PathParam("hash") String hash, UseRequest request) {
        String course = Bodies.text(Bodies.given(request).course(), "course");
        String path = library.take(hash, course, Bodies.text(request.lesson(), "lesson"));
        return Response.status(Response.Status.CREATED).entity(new MediaAnswer(path)).build();
    }

    /** Slug of the course and key of the lesson. */
    public record UseRequest(String course, String lesson) {}
}
