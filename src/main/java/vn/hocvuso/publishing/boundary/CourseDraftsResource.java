package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.CourseCopies;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftCard;
import vn.hocvuso.publishing.DraftOutline;

/** Courses being written. */
@Path("course-drafts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class CourseDraftsResource {
    @Inject
    private CourseDrafts drafts;

    @Inject
    private CourseCopies copies;

    @GET
    @Operation(summary = "Courses with the state of their drafts, by title")
    public Page<DraftCard> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return drafts.list(new Page.Request(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a new course")
    public Response begin(TitleRequest request) {
        String slug = drafts.begin(Bodies.given(request).title());
        return Response.created(URI.create("/api/v1/course-drafts/" + slug)).entity(drafts.outline(slug)).build();
    }

    @PUT
    @Path("{slug}")
    @Operation(summary = "Opens a draft of a published course, from its newest version; an open one stays as it is")
    public Response open(@PathParam("slug") String slug) {
        boolean opened = drafts.open(slug);
        return Response.status(opened ? Response.Status.CREATED : Response.Status.OK).entity(drafts.outline(slug)).build();
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "The draft of a course: description, order, words")
    public DraftOutline outline(@PathParam("slug") String slug) {
        return drafts.outline(slug);
    }

    @POST
    @Path("{slug}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a new course as a copy of this one, with lessons and questions of its own")
    public Response copy(@PathParam("slug") String slug, TitleRequest request) {
        String copy = copies.copy(slug, Bodies.given(request).title());
        return Response.created(URI.create("/api/v1/course-drafts/" + copy)).entity(drafts.outline(copy)).build();
    }

    @DELETE
    @Path("{slug}")
    @Operation(summary = "Throws away a draft that was never published and that nobody else has written in")
    public Response discard(@PathParam("slug") String slug) {
        copies.discard(slug);
        return Response.noContent().build();
    }

    @PUT
    @Path("{slug}/outline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts sections and lessons in order; a lesson left out is laid aside with its text")
    public DraftOutline arrange(@PathParam("slug") String slug, OutlineRequest request) {
        return drafts.arrange(slug, Bodies.revision(Bodies.given(request).revision()), request.arranged());
    }

    @PUT
    @Path("{slug}/description")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what the course is")
    public DraftOutline describe(@PathParam("slug") String slug, CourseDescriptionRequest request) {
        return drafts.describe(slug, Bodies.revision(Bodies.given(request).revision()), request.description());
    }

    @PUT
    @Path("{slug}/glossary")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says the words of the course with their meanings")
    public DraftOutline define(@PathParam("slug") String slug, GlossaryRequest request) {
        return drafts.define(slug, Bodies.revision(Bodies.given(request).revision()), request.defined());
    }
}
