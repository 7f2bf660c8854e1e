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
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.classroom.AttendanceFiles;
import vn.hocvuso.classroom.AttendanceReport;
import vn.hocvuso.classroom.AttendanceSheet;
import vn.hocvuso.classroom.AttendanceSheets;
import vn.hocvuso.classroom.Mark;
import vn.hocvuso.classroom.MarkChange;
import vn.hocvuso.classroom.StatementReport;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** Attendance of a class: the sheet, what is written on it as one statement, and the same on paper and in files. */
@Path("classes/{number}/attendance")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class AttendanceResource {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private AttendanceSheets sheets;

    @Inject
    private AttendanceFiles files;

    @Inject
    private SheetAddress address;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    /** @param marks what stood in each cell and what is to stand there */
    public record StatementRequest(List<Mark> marks, String reason) {}

    /** @param cells of the sessions in their order; null where nothing is written down */
    public record RowAnswer(String serviceNumber, String fullName, List<String> cells, int attended, int asked, BigDecimal percent, String reachedOn) {
        static RowAnswer of(AttendanceSheet.Row row) {
            List<String> cells = row.cells().stream().map(AttendanceSheet.Cell::state).toList();
            String reached = row.standing().reachedOn() == null ? null : row.standing().reachedOn().toString();
            return new RowAnswer(
                    row.member().serviceNumber(), row.member().fullName(), cells, row.standing().attended(), row.standing().asked(), row.standing().percent(), reached);
        }
    }

    public record SheetAnswer(List<UUID> sessions, List<RowAnswer> people) {}

    @GET
    @Operation(summary = "The sheet: people by sessions, of all that take place or of those named; with everybody's rate over the whole class")
    public SheetAnswer sheet(@PathParam("number") String number, @QueryParam("session") Set<UUID> sessions) {
        AttendanceSheet sheet = look(number, sessions);
        return new SheetAnswer(sheet.sessions().stream().map(session -> session.id()).toList(), sheet.rows().stream().map(RowAnswer::of).toList());
    }

    @PUT
    @Path("{statement}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a statement: {marks: [{session, person, was, state}], reason}",
            description = "The statement's id is made by who sends it; sent again it changes nothing. 409 with what stands now when a cell says something "
                    + "else than it did, and nothing is taken. States: present, late, excused, absent, exempt")
    public Response state(@PathParam("number") String number, @PathParam("statement") UUID statement, StatementRequest request) {
        List<Mark> marks = request.marks() == null ? List.of() : request.marks();
        StatementReport report = sheets.state(number, statement, marks, request.reason(), running(), caller.serviceNumber());
        return Response.status(report.takenAt() == null ? Response.Status.CONFLICT : Response.Status.OK).entity(report).build();
    }

    @GET
    @Path("changes")
    @Operation(summary = "What was changed after it had been written, the latest first")
    public Page<MarkChange> changes(
            @PathParam("number") String number, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<MarkChange> changes = sheets.changes(number, new Page.Request(page, size), reading());
        seen.fire(PeopleSeen.list("attendance", null, changes, number));
        return changes;
    }

    @GET
    @Path("sheet.xlsx")
    @Produces(WORKBOOK)
    @Operation(summary = "The sheet as a workbook, to be filled in and handed back")
    public Response workbook(@PathParam("number") String number, @QueryParam("session") Set<UUID> sessions) {
        AttendanceSheet sheet = look(number, sessions);
        StreamingOutput body = out -> AttendanceWorkbook.write(sheet, out);
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"lop-" + number + ".xlsx\"").header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("roster.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The roster to print, with boxes and a QR code that opens the sheet on a phone; of all sessions or of those named")
    public Response roster(@PathParam("number") String number, @QueryParam("session") Set<UUID> sessions) {
        look(number, sessions);
        String xhtml = sheets.print(number, sessions, address.of(number, sessions), reading());
        StreamingOutput body = out -> Pdf.write(xhtml, out);
        return Response.ok(body).header("Content-Disposition", "inline; filename=\"lop-" + number + ".pdf\"").header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("files")
    @Consumes({"text/csv", WORKBOOK})
    @Operation(
            summary = "Takes a filled-in sheet, all or none: a column of service numbers and one for each session, headed dd/MM/yyyy HH:mm",
            description = "An empty cell says nothing. Without ?reason= a cell that says something else than what is written already is a fault")
    public AttendanceReport take(@PathParam("number") String number, @QueryParam("reason") String reason, InputStream file) throws IOException {
        return files.take(number, TableFile.lines(Upload.bytes(file), "attendance-file-unreadable"), reason, running(), caller.serviceNumber());
    }

    private AttendanceSheet look(String number, Set<UUID> sessions) {
        AttendanceSheet sheet = sheets.sheet(number, sessions, reading());
        seen.fire(new PeopleSeen("attendance", null, sheet.of().unit(), number, sheet.rows().size()));
        return sheet;
    }

    private Caller.Scope running() {
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }

    private Caller.Scope reading() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }
}
