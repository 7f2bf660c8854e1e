package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/coverage.csv}: every unit below, as it is read from the database. */
@Path("campaigns/{campaign}/coverage.csv")
@ApplicationScoped
@Tag(name = "Coverage")
public class CoverageCsvResource {
    @Inject
    private Coverage coverage;

    @Inject
    private Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "A unit and every unit below it on a day, optionally of one group or cohort; UTF-8 with a byte order mark")
    public Response csv(@BeanParam Question question) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        String campaign = question.campaign();
        String unit = question.unit();
        LocalDate day = question.asOf();
        Filter filter = question.filter();
        coverage.requireReadable(campaign, unit, day, scope);
        StreamingOutput lines = out -> coverage.writeCsv(campaign, unit, day, filter, scope, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"coverage.csv\"")
                .build();
    }
}
