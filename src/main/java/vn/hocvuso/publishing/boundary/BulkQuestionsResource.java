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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.BulkDone;
import vn.hocvuso.publishing.ManyQuestions;

/** Many questions of a bank at once, and back again. */
@Path("question-banks/{slug}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class BulkQuestionsResource {
    @Inject
    private ManyQuestions many;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "What was done to many questions of the bank, the latest first")
    public List<BulkDone> done() {
        return many.done(slug);
    }

    @POST
    @Path("labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Labels questions otherwise, at most 200; a label with a colon is a skill")
    public Response retag(LabelsRequest request) {
        List<String> names = Bodies.texts(Bodies.given(request).names());
        UUID id = many.retag(slug, names, Set.copyOf(Bodies.texts(request.add())), Set.copyOf(Bodies.texts(request.drop())));
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes questions to another bank, with all their versions",
            description = "409 question-named-elsewhere where a test or a lesson names one, question-name-taken where the other bank has the name")
    public Response move(MoveRequest request) {
        UUID id = many.move(slug, Bodies.texts(Bodies.given(request).names()), Bodies.text(request.target(), "target"));
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Undoes it, all of it or nothing; 409 bulk-changed-since when a question has changed meanwhile")
    public Response undo(@PathParam("id") UUID id) {
        many.undo(id);
        return Response.noContent().build();
    }

    /** Names of questions; labels to add and to drop. */
    public record LabelsRequest(List<String> names, List<String> add, List<String> drop) {}

    /** {@code target}: slug of the other bank. */
    public record MoveRequest(List<String> names, String target) {}
}
