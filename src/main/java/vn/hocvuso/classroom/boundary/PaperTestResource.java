package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.classroom.PaperTestView;
import vn.hocvuso.classroom.PaperTests;
import vn.hocvuso.classroom.Sheet;
import vn.hocvuso.classroom.SheetChange;
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.classroom.SheetRegradeView;
import vn.hocvuso.classroom.SheetRegrades;
import vn.hocvuso.classroom.SheetReport;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** Tests on paper: made, printed, typed in. Sheets show individual answers, so they are the instructors' and not the commanders'. */
@Path("paper-tests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class PaperTestResource {

    @Inject
    private PaperTests papers;

    @Inject
    private SheetRegrades regrades;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    /** @param heldOn null: today */
    public record MakingRequest(String quiz, String unit, LocalDate heldOn, Integer variants) {}

    public record CorrectionOfSheet(Integer variant, String answers, String reason) {}

    @GET
    @Operation(summary = "Paper tests within the scope, the latest first")
    public Page<PaperTestView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return papers.list(scope(), new Page.Request(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Draws the variants of a paper test: {quiz, unit, heldOn, variants}")
    public Response make(MakingRequest request) {
        int variants = request.variants() == null ? 1 : request.variants();
        PaperTestView made = papers.make(String.valueOf(request.quiz()), request.unit(), request.heldOn(), variants, scope(), caller.serviceNumber());
        return Response.created(URI.create("/api/v1/paper-tests/" + made.number())).entity(made).build();
    }

    @GET
    @Path("regrades/{regrade}")
    @Operation(summary = "How sheets follow a regrade, and how many results are sums nobody can grade anew")
    public SheetRegradeView regrade(@PathParam("regrade") UUID regrade) {
        scope();
        return regrades.view(regrade);
    }

    @GET
    @Path("regrades/{regrade}/changes")
    @Operation(summary = "Whose sheets a regrade changes, from what to what, of paper tests in scope")
    public Page<SheetChange> changes(
            @PathParam("regrade") UUID regrade, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<SheetChange> changes = regrades.changes(regrade, new Page.Request(page, size), scope(), LocalDate.now(clock));
        seen.fire(PeopleSeen.list("regraded", null, changes));
        return changes;
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One paper test")
    public PaperTestView view(@PathParam("number") String number) {
        return papers.view(number, scope());
    }

    @GET
    @Path("{number}/{print}.pdf")
    @Produces("application/pdf")
    @Operation(summary = "questions, sheets or keys to print, of every variant or of one")
    public Response print(@PathParam("number") String number, @PathParam("print") String print, @QueryParam("variant") Integer variant) {
        PaperTests.Print what = Arrays.stream(PaperTests.Print.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(print))
                .findFirst()
                .orElseThrow(() -> new NotFound("print " + print));
        String xhtml = papers.print(number, what, variant, scope());
        StreamingOutput body = out -> Pdf.write(xhtml, out);
        return Response.ok(body).header("Content-Disposition", "inline; filename=\"" + number + "-" + print + ".pdf\"").build();
    }

    @GET
    @Path("{number}/sheets")
    @Operation(summary = "The people of the unit on the day, with their sheets as far as they are typed in")
    public Page<Sheet> sheets(
            @PathParam("number") String number, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<Sheet> sheets = papers.sheets(number, new Page.Request(page, size), scope());
        seen.fire(PeopleSeen.list("paper-sheets", null, sheets, number));
        return sheets;
    }

    @POST
    @Path("{number}/sheets")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            summary = "Takes answer sheets in, all or none: service number, variant, answers in one column or one for each question",
            description = "The same line again changes nothing; another one for the same person is a fault: correct it")
    public SheetReport enter(@PathParam("number") String number, InputStream file) throws IOException {
        List<SheetLine> lines = SheetFile.read(Upload.bytes(file));
        return papers.enter(number, lines, scope(), caller.serviceNumber());
    }

    @PUT
    @Path("{number}/sheets/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Corrects a sheet that was read or typed wrongly: {variant, answers, reason}; its result is corrected with it")
    public Response correct(@PathParam("number") String number, @PathParam("person") String person, CorrectionOfSheet correction) {
        papers.correct(number, new SheetLine(person, correction.variant(), correction.answers()), correction.reason(), scope(), caller.serviceNumber());
        return Response.noContent().build();
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }
}
