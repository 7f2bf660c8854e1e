package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.FormerText;
import vn.hocvuso.publishing.LessonDraft;
import vn.hocvuso.publishing.LessonDrafts;
import vn.hocvuso.publishing.LessonMedia;
import vn.hocvuso.publishing.Saving;

/** Lessons being written. */
@Path("course-drafts/{slug}/lessons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class LessonDraftsResource {
    private static final int CONFLICT = 409;

    @Inject
    private CourseDrafts drafts;

    @Inject
    private LessonDrafts lessons;

    @Inject
    private LessonMedia media;

    @Inject
    private Bulk.Sentences sentences;

    @PathParam("slug")
    private String slug;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a lesson at the end of a section")
    public Response add(TitleRequest request) {
        Integer section = Bodies.given(request).section();
        String key = drafts.addLesson(slug, section == null ? 0 : section, request.title());
        return Response.created(URI.create("/api/v1/course-drafts/" + slug + "/lessons/" + key)).entity(lessons.lesson(slug, key)).build();
    }

    @GET
    @Path("{key}")
    @Operation(summary = "A lesson being written")
    public LessonDraft lesson(@PathParam("key") String key) {
        return lessons.lesson(slug, key);
    }

    @PUT
    @Path("{key}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves the text; 409 with both texts when somebody else has written since the revision given")
    public Response save(@PathParam("key") String key, LessonTextRequest request) {
        Saving saving = lessons.save(slug, key, Bodies.revision(Bodies.given(request).revision()), Bodies.text(request.text(), "text"));
        return saving.saved()
                ? Response.ok(new SavedAnswer(saving.revision(), saving.at())).build()
                : Response.status(CONFLICT)
                        .type("application/problem+json")
                        .entity(ConflictAnswer.of(saving, sentences.of("lesson-written-meanwhile", saving.by())))
                        .build();
    }

    @POST
    @Path("{key}/aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a text among those that stood before")
    public Response layAside(@PathParam("key") String key, LessonTextRequest request) {
        lessons.layAside(slug, key, Bodies.text(Bodies.given(request).text(), "text"));
        return Response.noContent().build();
    }

    @GET
    @Path("{key}/former")
    @Operation(summary = "Texts that stood before, the latest first")
    public List<FormerText> former(@PathParam("key") String key) {
        return lessons.former(slug, key);
    }

    @PUT
    @Path("{key}/description")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what the lesson is")
    public LessonDraft describe(@PathParam("key") String key, LessonDescriptionRequest request) {
        lessons.describe(slug, key, Bodies.revision(Bodies.given(request).revision()), request.description());
        return lessons.lesson(slug, key);
    }

    @POST
    @Path("{key}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How a text would look to a learner, and what has to be mended; nothing is stored")
    public PreviewAnswer preview(@PathParam("key") String key, LessonTextRequest request) {
        return PreviewAnswer.of(lessons.preview(slug, key, Bodies.text(Bodies.given(request).text(), "text")));
    }

    @PUT
    @Path("{key}/media")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds a picture, a drawing, a recording or its subtitles to the lesson")
    public Response addMedia(@PathParam("key") String key, @QueryParam("name") String name, InputStream content) {
        String path = media.add(slug, key, Bodies.text(name, "name"), content);
        return Response.status(Response.Status.CREATED).entity(new MediaAnswer(path)).build();
    }
}
