package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.QuestionFile;
import vn.hocvuso.publishing.WholeContent;

/** Everything there is to learn, out in one file. */
@Path("content/exports")
@ApplicationScoped
@Tag(name = "Content and questions")
public class ContentExportsResource {
    @Inject
    private WholeContent whole;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Frameworks, courses, banks, tests and programmes as a zip that POST /content/imports takes",
            description = "As learners see them today, without drafts. 409 export-leaves-out-tests names tests that ask from banks of no course; ?leaveOut=true")
    public Response export(@QueryParam("leaveOut") @DefaultValue("false") String leaveOut) {
        return Attached.of(new QuestionFile("noi-dung.zip", "application/zip", whole.export(Flags.isTrue(leaveOut, "leaveOut"))));
    }
}
