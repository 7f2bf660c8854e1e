package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.imports.ImportOrder;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** Bulk files by the API: hand in, watch, fetch the errors. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk imports")
public class ImportsResource {
    private static final int SLICE = 1_000;

    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    /** What a hand-in answers. */
    public record Accepted(UUID id, String status) {}

    @POST
    @Path("{kind}")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaType.APPLICATION_OCTET_STREAM, "application/csv"})
    @Operation(summary = "Hand in a file of units, people, statuses, exemptions or results")
    public Response submit(
            @PathParam("kind") String kind,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("mode") @DefaultValue("delta") String mode,
            @QueryParam("onError") @DefaultValue("reject") String onError,
            @HeaderParam("Content-Type") String contentType,
            InputStream content) {
        ImportKind known = ImportKind.of(kind).orElseThrow(() -> new NotFound("import kind " + kind));
        new Refused.Checks()
                .that(List.of("true", "false").contains(dryRun), "dryRun", "unknown-value", dryRun)
                .that(List.of("delta", "full").contains(mode), "mode", "unknown-value", mode)
                .that(List.of("reject", "skip").contains(onError), "onError", "unknown-value", onError)
                .orRefuse();
        UUID id = imports.submit(
                new ImportOrder(known, dryRun.equals("true"), mode.equals("full"), onError.equals("skip"), kind, shortened(contentType), content));
        worker.look();
        return Response.accepted(new Accepted(id, "queued")).location(URI.create("/api/v1/imports/" + id)).build();
    }

    private static String shortened(String contentType) {
        return contentType == null ? "" : contentType.substring(0, Math.min(contentType.length(), 100));
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

    @GET
    @Path("templates/{kind}.csv")
    @Produces("text/csv")
    @Operation(summary = "An empty file of a kind: the header row")
    public Response template(@PathParam("kind") String kind) {
        ImportKind known = ImportKind.of(kind).orElseThrow(() -> new NotFound("import kind " + kind));
        return Response.ok("\ufeff" + String.join(",", known.columns()) + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"" + known.code() + ".csv\"")
                .build();
    }

    @GET
    @Path("{id}/errors.csv")
    @Produces("text/csv")
    @Operation(summary = "Every row error as a file")
    public Response errors(@PathParam("id") String id) {
        UUID job = uuid(id);
        imports.view(job);
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("\ufeffrow,column,code,message\r\n");
            List<RowError> slice;
            for (int offset = 0; !(slice = imports.errors(job, offset, SLICE)).isEmpty(); offset += SLICE) {
                for (RowError error : slice) {
                    writer.write(error.row() + "," + cell(error.column()) + "," + error.code() + "," + cell(error.message()) + "\r\n");
                }
            }
            writer.flush();
        };
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"import-errors.csv\"").build();
    }

    /** Quoted; a cell that a spreadsheet would take for a formula gets an apostrophe. */
    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("import " + text);
        }
    }
}
