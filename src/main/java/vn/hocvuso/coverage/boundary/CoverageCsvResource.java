package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;

/** {@code /campaigns/{code}/coverage.csv}: every unit below, as it is read from the database. */
@Path("campaigns/{campaign}/coverage.csv")
@RequestScoped
@Tag(name = "Coverage")
public class CoverageCsvResource {
    @Inject
    private Coverage coverage;

    @Inject
    private Caller caller;

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "A unit and every unit below it on a day, UTF-8 with a byte order mark")
    public Response csv(
            @PathParam("campaign") String campaign, @QueryParam("unit") String code, @QueryParam("asOf") String asOf) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        String unit = Day.unit(code);
        LocalDate day = Day.of(asOf, "asOf");
        coverage.requireReadable(campaign, unit, day, scope);
        StreamingOutput lines = out -> coverage.writeCsv(
                campaign, unit, day, scope, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"coverage.csv\"")
                .build();
    }
}
