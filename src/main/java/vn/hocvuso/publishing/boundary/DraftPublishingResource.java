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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.DraftPublishing;
import vn.hocvuso.publishing.FileDifference;
import vn.hocvuso.publishing.ReleaseReport;

/** From a draft to a version, to a file, to what differs. */
@Path("course-drafts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class DraftPublishingResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    private DraftPublishing publishing;

    @Inject
    private Bulk.Sentences sentences;

    @GET
    @Path("{slug}/findings")
    @Operation(summary = "What has to be mended before the draft can be published")
    public ContentReport findings(@PathParam("slug") String slug) {
        return publishing.check(slug);
    }

    @POST
    @Path("{slug}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publishes the draft as a new version; 422 with every finding when something has to be mended")
    public Response publish(@PathParam("slug") String slug, ReleaseRequest request) {
        ReleaseReport report = publishing.publish(slug, Bodies.given(request).release());
        if (report.version() == 0) {
            return Response.status(UNPROCESSABLE)
                    .type("application/problem+json")
                    .entity(ReleaseRefusal.of(report, sentences.of("draft-not-ready", report.findings().errors().size())))
                    .build();
        }
        return Response.status(report.changed() ? Response.Status.CREATED : Response.Status.OK).entity(report).build();
    }

    @POST
    @Path("{slug}/restorations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes the draft what a version was; what it had is kept among the former texts")
    public Response restore(@PathParam("slug") String slug, RestoreRequest request) {
        publishing.restore(slug, Bodies.number(Bodies.given(request).version(), "version"));
        return Response.noContent().build();
    }

    @GET
    @Path("{slug}/versions")
    @Operation(summary = "Versions of the course, the newest first")
    public List<EditionView> versions(@PathParam("slug") String slug) {
        return publishing.editions(slug);
    }

    @GET
    @Path("{slug}/differences")
    @Operation(summary = "What differs between two versions, file by file; 0 is the draft, or for from the version it began from")
    public List<FileDifference> differences(
            @PathParam("slug") String slug, @QueryParam("from") @DefaultValue("0") int from, @QueryParam("to") @DefaultValue("0") int to) {
        return publishing.differences(slug, from, to);
    }

    @GET
    @Path("{slug}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The draft with questions and tests as a zip in the layout of content/")
    public Response export(@PathParam("slug") String slug) {
        return Response.ok(publishing.export(slug), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + slug + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
