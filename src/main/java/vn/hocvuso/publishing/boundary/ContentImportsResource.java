package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.publishing.ContentRejected;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.ImportReport;
import vn.hocvuso.publishing.ImportReport.RowError;
import vn.hocvuso.publishing.Publishing;

/** Courses, tests and programmes as a zip of the content tree. */
@Path("content/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class ContentImportsResource {
    @Inject
    private Publishing publishing;

    @Inject
    private Ids ids;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Publishes a zip in the layout of content/: all of it or nothing")
    public ImportReport load(@QueryParam("dryRun") @DefaultValue("false") String dryRun, InputStream zip) {
        boolean trial = Flags.isTrue(dryRun, "dryRun");
        try {
            return report(publishing.publishZip(zip, trial), trial);
        } catch (ContentRejected rejected) {
            return report(rejected.report(), trial);
        }
    }

    private ImportReport report(ContentReport content, boolean dryRun) {
        List<RowError> errors = content.errors().stream()
                .map(finding -> new RowError(finding.file(), finding.line(), null, finding.code(), finding.message()))
                .toList();
        int taken = content.created() + content.updated() + content.unchanged();
        return new ImportReport(
                ids.next(),
                "content",
                dryRun,
                content.isAccepted() ? "done" : "rejected",
                taken + errors.size(),
                taken + errors.size(),
                content.created(),
                content.updated(),
                0,
                content.retired(),
                content.unchanged(),
                errors.size(),
                errors);
    }
}
