package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.classroom.EvidenceFile;
import vn.hocvuso.classroom.OutsideBatch;
import vn.hocvuso.classroom.OutsideLine;
import vn.hocvuso.classroom.OutsideReport;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.classroom.OutsideTyping;
import vn.hocvuso.classroom.OutsideView;
import vn.hocvuso.classroom.Reversals;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/** Results from elsewhere for people of a class: typed in by one, confirmed by another. The import of results stays as the contract has it. */
@Path("outside-results")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class OutsideResultsResource {
    static final int LARGEST = 5_000_000;

    @Inject
    private OutsideResults outside;

    @Inject
    private Reversals reversals;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    public record LineRequest(String serviceNumber, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal maxScore) {}

    /** @param ofClass number of the class; {@code kind} course or quiz; {@code source} paper, qlms, class or other */
    public record TypingRequest(String ofClass, String kind, String code, String source, String note, List<LineRequest> results) {
        OutsideTyping typing() {
            List<OutsideLine> lines = results == null ? List.of() : results.stream()
                    .map(line -> new OutsideLine(line.serviceNumber(), line.earnedOn(), line.outcome(), line.score(), line.maxScore()))
                    .toList();
            return new OutsideTyping(kind, code, source, note, lines);
        }
    }

    public record ReasonRequest(String reason) {}

    /** @param person a service number; null: everybody's */
    public record RevocationRequest(String person, String reason) {}

    @GET
    @Operation(summary = "Batches within the scope: what waits first, then the latest typed in")
    public Page<OutsideBatch> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return outside.list(scope(), new Page.Request(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Types results in, all or none: {ofClass, kind, code, source, note, results: [{serviceNumber, earnedOn, outcome, score, maxScore}]}",
            description = "They count nowhere until somebody else has confirmed them")
    public Response type(TypingRequest request) {
        OutsideReport report = outside.type(String.valueOf(request.ofClass()), request.typing(), scope(), by());
        return Response.status(report.batch() == null ? Response.Status.OK : Response.Status.CREATED).entity(report).build();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One batch with its lines and evidence")
    public OutsideView view(@PathParam("number") String number) {
        OutsideView view = outside.view(number, scope());
        seen.fire(new PeopleSeen("outside-results", null, null, number, view.lines().size() + view.lineless().size()));
        return view;
    }

    @POST
    @Path("{number}/evidence")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Attaches evidence while the batch waits: PDF, PNG or JPEG by content, at most 5 MB")
    public Response attach(@PathParam("number") String number, InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "evidence-too-large", LARGEST / 1_000_000);
        }
        outside.attach(number, number, bytes, scope(), by());
        return Response.noContent().build();
    }

    @GET
    @Path("{number}/evidence/{evidence}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A piece of evidence")
    public Response evidence(@PathParam("number") String number, @PathParam("evidence") UUID evidence) {
        EvidenceFile file = outside.evidence(number, evidence, scope());
        seen.fire(new PeopleSeen("outside-results", null, null, number, 1));
        return Response.ok(file.content(), file.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{number}/confirmation")
    @Operation(summary = "Confirms a batch; 403 four-eyes for whoever typed it in")
    public Response confirm(@PathParam("number") String number) {
        outside.confirm(number, scope(), by());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rejects a batch that waits: {reason}")
    public Response reject(@PathParam("number") String number, ReasonRequest request) {
        outside.reject(number, request.reason(), scope(), by());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whoever typed a batch in takes it back while it waits: {reason}")
    public Response withdraw(@PathParam("number") String number, ReasonRequest request) {
        outside.withdraw(number, request.reason(), scope(), by());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks that confirmed results count no more, somebody's or all of the batch: {person, reason}",
            description = "They count until somebody else agrees")
    public Response ask(@PathParam("number") String number, RevocationRequest request) {
        UUID asked = reversals.ask(number, request.person(), request.reason(), scope(), by());
        return Response.status(Response.Status.CREATED).entity(Map.of("id", asked.toString())).build();
    }

    @POST
    @Path("{number}/revocations/{asked}/confirmation")
    @Operation(summary = "Agrees to a revocation; 403 four-eyes-reversal for whoever asked for it")
    public Response agree(@PathParam("number") String number, @PathParam("asked") String asked) {
        reversals.agree(number, id(asked), scope(), by());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/revocations/{asked}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Drops what was asked, by whoever asked or by another: {reason}")
    public Response drop(@PathParam("number") String number, @PathParam("asked") String asked, ReasonRequest request) {
        reversals.drop(number, id(asked), request.reason(), scope(), by());
        return Response.noContent().build();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("reversal " + text);
        }
    }

    private String by() {
        return caller.serviceNumber();
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }
}
