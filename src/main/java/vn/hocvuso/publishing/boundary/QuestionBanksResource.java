package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.Publishing;
import vn.hocvuso.publishing.QuestionFile;

/** Question banks for authors: open one, fill it from a file, take it out as a file. */
@Path("question-banks/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class QuestionBanksResource {
    @Inject
    private Publishing publishing;

    @PathParam("slug")
    private String slug;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a question bank or renames it")
    public Response define(BankRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        boolean created = publishing.defineBank(slug, request.title());
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(new BankAnswer(slug, request.title()))
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Reads a file of questions into the bank: all of them or none")
    public Response load(
            @QueryParam("format") String format,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            InputStream file) {
        return Accepted.of(publishing.importQuestions(slug, format, file, Flags.isTrue(dryRun, "dryRun")));
    }

    @GET
    @Path("export")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(summary = "The bank as a file, with its keys")
    public Response export(@QueryParam("format") @DefaultValue("gift") String format) {
        QuestionFile file = publishing.exportQuestions(slug, format);
        return Response.ok(file.text(), file.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
