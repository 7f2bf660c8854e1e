package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.ContentRejected;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.Publishing;

/** Courses, tests and programmes as a zip of the content tree. */
@Path("content/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class ContentImportsResource {
    @Inject
    private Publishing publishing;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Publishes a zip in the layout of content/: all of it or nothing")
    public Response load(@QueryParam("dryRun") @DefaultValue("false") String dryRun, InputStream zip) {
        boolean trial = Flags.isTrue(dryRun, "dryRun");
        ContentReport report;
        try {
            report = publishing.publishZip(zip, trial);
        } catch (ContentRejected rejected) {
            report = rejected.report();
        }
        return Accepted.of(publishing.recorded(report, trial));
    }
}
