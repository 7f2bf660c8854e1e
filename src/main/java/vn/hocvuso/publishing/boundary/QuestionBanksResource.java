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
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.QuestionFiles;

/** Question banks for authors: open one, fill it from a file, take it out as a file. */
@Path("question-banks/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class QuestionBanksResource {
    @Inject
    private QuestionFiles files;

    @Inject
    private Bulk.Sentences sentences;

    @PathParam("slug")
    private String slug;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a question bank or renames it")
    public Response define(BankRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        boolean created = files.defineBank(slug, request.title());
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(new BankAnswer(slug, request.title()))
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Reads a file of questions into the bank: all of them or none",
            description = "state=draft: asked only once reviewed and released; else at once")
    public Response load(
            @QueryParam("format") String format,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("onError") @DefaultValue("reject") String onError,
            @QueryParam("state") @DefaultValue("ready") String state,
            InputStream file) {
        boolean trial = Flags.isTrue(dryRun, "dryRun");
        boolean draft = Flags.isOneOf(state, "state", "draft", "ready");
        boolean skip = Flags.isOneOf(onError, "onError", "skip", "reject");
        return Accepted.of(files.importQuestions(slug, new QuestionFiles.Order(format, trial, skip, draft), file));
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bank as a file, with its keys")
    public Response export(@QueryParam("format") @DefaultValue("gift") String format) {
        return Attached.of(files.exportQuestions(slug, format));
    }

    @GET
    @Path("template")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "An empty sheet of questions with what its columns mean")
    public Response template() {
        return Attached.of(files.template("xlsx"));
    }

    @GET
    @Path("export/left-out")
    @Operation(summary = "What the bank's file in this format would not hold, and why")
    public LeftOutAnswer leftOut(@QueryParam("format") @DefaultValue("gift") String format) {
        return new LeftOutAnswer(files.leftOut(slug, format).stream()
                .map(one -> new LeftOutAnswer.One(one.name(), one.code(), sentences.of(one.code())))
                .toList());
    }
}
