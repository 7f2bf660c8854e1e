package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.imports.Exports;
import vn.hocvuso.imports.ImportOrder;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** Bulk files by the API: hand in, watch, fetch the errors. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk imports")
public class ImportsResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Imports imports;

    @Inject
    Exports exports;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 100;

    /** What a hand-in answers. */
    public record Accepted(UUID id, String status) {}

    @POST
    @Path("{kind}")
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM, "application/csv"})
    @Operation(summary = "Hand in a file of units, people, statuses, exemptions or results")
    public Response submit(
            @PathParam("kind") String kind,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("mode") @DefaultValue("delta") String mode,
            @QueryParam("onError") @DefaultValue("reject") String onError,
            @Parameter(description = "The file's columns from left to right, comma separated, empty for one to be passed over; without it the header says")
                    @QueryParam("columns") String columns,
            @Parameter(description = "A full file may end however many it lacks") @QueryParam("confirmEnding") @DefaultValue("false") String confirmEnding,
            @Parameter(description = "What the file is called where it comes from: acts and the trail name it") @QueryParam("fileName") String fileName,
            @HeaderParam("Content-Type") String contentType,
            InputStream content) {
        ImportKind known = ImportKind.of(kind).orElseThrow(() -> new NotFound("import kind " + kind));
        new Refused.Checks()
                .that(List.of("true", "false").contains(dryRun), "dryRun", "unknown-value", dryRun)
                .that(List.of("delta", "full").contains(mode), "mode", "unknown-value", mode)
                .that(List.of("reject", "skip").contains(onError), "onError", "unknown-value", onError)
                .that(List.of("true", "false").contains(confirmEnding), "confirmEnding", "unknown-value", confirmEnding)
                .orRefuse();
        UUID id = imports.submit(new ImportOrder(known, dryRun.equals("true"), mode.equals("full"), onError.equals("skip"),
                fileName == null || fileName.isBlank() ? kind : shortened(fileName, LONGEST_NAME), shortened(contentType, LONGEST_TYPE),
                names(columns), confirmEnding.equals("true"), false, content));
        return Response.accepted(new Accepted(id, "queued")).location(URI.create("/api/v1/imports/" + id)).build();
    }

    private static List<String> names(String columns) {
        return columns == null ? null : Stream.of(columns.split(",", -1)).map(String::strip).map(name -> name.isEmpty() ? null : name).toList();
    }

    private static String shortened(String text, int longest) {
        String clean = text == null ? "" : Vietnamese.clean(text);
        return clean.substring(0, Math.min(clean.length(), longest));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a file is, and its first hundred row errors")
    public ImportView view(@PathParam("id") String id) {
        return imports.view(uuid(id));
    }

    @GET
    @Operation(summary = "The files handed in, newest first")
    public Page<ImportView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return imports.list(new Page.Request(page, size));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the last import back, as long as nothing was built on it: a job of its own")
    public Response undo(@PathParam("id") String id) {
        UUID back = imports.undo(uuid(id));
        return Response.accepted(new Accepted(back, "queued")).location(URI.create("/api/v1/imports/" + back)).build();
    }

    @GET
    @Path("templates/{kind}.{format: csv|xlsx}")
    @Produces({"text/csv", XLSX})
    @Operation(summary = "An empty file of a kind: the header row, as XLSX with every column explained")
    public Response template(@PathParam("kind") String kind, @PathParam("format") String format) {
        ImportKind known = ImportKind.of(kind).orElseThrow(() -> new NotFound("import kind " + kind));
        return Download.of(kind, format, out -> exports.writeTemplate(known, format.equals("xlsx"), out));
    }

    @GET
    @Path("{id}/errors.{format: csv|xlsx}")
    @Produces({"text/csv", XLSX})
    @Operation(summary = "Every row error as a file; as XLSX with the rows themselves while the file is kept")
    public Response errors(@PathParam("id") String id, @PathParam("format") String format) {
        UUID job = uuid(id);
        imports.view(job);
        return Download.of("import-errors", format, out -> exports.writeErrors(job, format.equals("xlsx"), out));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("import " + text);
        }
    }
}
