package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.AccessDraft;
import vn.hocvuso.publishing.AccessDrafts;

/** Conditions and rules of a course being written, in the form of its {@code access.yaml}. */
@Path("course-drafts/{slug}/access")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class AccessDraftResource {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** @param access a list of {section | lesson | quiz, open?, done?} */
    public record Said(int revision, JsonArray access, List<String> faults) {}

    /** @param access null: nothing was sent */
    public record Saying(Integer revision, JsonArray access) {}

    @Inject
    private AccessDrafts drafts;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "When the activities of the draft open and are done, and what has to be mended of it")
    public Said of() {
        AccessDraft draft = drafts.of(slug);
        return new Said(draft.revision(), JSON.createArrayBuilder(draft.access().tree()).build(), draft.faults());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says it anew: {revision, access: [{section | lesson | quiz, open?, done?}]}",
            description = "The form of access.yaml in content/README.md. 409 stale-version; 422 access-unreadable")
    public Said say(Saying saying) {
        drafts.replace(slug, Bodies.revision(Bodies.given(saying).revision()), Bodies.given(saying.access()).toString());
        return of();
    }
}
