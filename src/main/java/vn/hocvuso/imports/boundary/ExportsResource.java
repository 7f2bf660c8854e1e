package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.imports.Exports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.NotFound;

/** What there is as the files it could have come in. */
@Path("exports")
@ApplicationScoped
@Tag(name = "Bulk imports")
public class ExportsResource {
    @Inject
    Exports exports;

    @GET
    @Path("{kind}.{format: csv|xlsx}")
    @Produces({"text/csv", ImportsResource.XLSX})
    @Operation(summary = "Units, people, statuses, exemptions or results where the caller administers, as an import takes them")
    public Response export(@PathParam("kind") String kind, @PathParam("format") String format) {
        ImportKind known = ImportKind.of(kind).orElseThrow(() -> new NotFound("export of " + kind));
        Exports.Ticket ticket = exports.begin(known, format.equals("xlsx"));
        return Download.of(kind, format, out -> exports.write(ticket, out));
    }
}
