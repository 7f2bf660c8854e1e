package vn.hocvuso.followup.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.followup.Addressees;
import vn.hocvuso.followup.Choice;
import vn.hocvuso.followup.Matrix;
import vn.hocvuso.followup.MatrixQuery;
import vn.hocvuso.followup.MatrixView;
import vn.hocvuso.followup.RiskView;
import vn.hocvuso.followup.Risks;
import vn.hocvuso.followup.Subject;
import vn.hocvuso.followup.rule.Reason;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.Letter;
import vn.hocvuso.notification.WrittenMessage;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /follow-up}: people against the activities of a course or a campaign, who is at risk, a word to "those who …". */
@Path("follow-up")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-up")
public class FollowUpResource {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private Matrix matrix;

    @Inject
    private Risks risks;

    @Inject
    private Addressees addressees;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    /** Who is at risk: {@code counts} by reason. */
    public record AtRisk(String subject, String unit, int looked, Map<String, Integer> counts, boolean pending, Page<RiskLine> people) {}

    /** The matrix's query with one of {@code activity} and {@code reason}, and what is written. */
    public record LetterRequest(
            String id, String course, String campaign, String unit, String group, String activity, String state, String reason, String title, String text) {
        MatrixQuery query() {
            return new MatrixQuery(
                    Wanted.none(course), Wanted.none(campaign), Wanted.none(unit), Wanted.none(group), Wanted.none(activity), Wanted.none(state));
        }
    }

    @GET
    @Path("matrix")
    @Operation(
            summary = "Some rows of people × activities of a course or a campaign, in the order of lists; next goes into after",
            description = "Give course or campaign, and unit. Cells are in the order of activities: state none, begun, failed or done")
    public MatrixAnswer matrix(@BeanParam Wanted wanted, @QueryParam("after") String after, @QueryParam("size") @DefaultValue("50") int size) {
        MatrixView view = matrix.view(wanted.query(), Wanted.none(after), size, scope());
        seen.fire(new PeopleSeen("follow-up", null, view.unit(), view.subject().code(), view.rows().size()));
        return MatrixAnswer.of(view);
    }

    @GET
    @Path("matrix.{format: csv|xlsx}")
    @Produces({"text/csv", SPREADSHEET})
    @Operation(summary = "The whole matrix as CSV or a workbook, with Vietnamese headers")
    public Response file(@PathParam("format") String format, @BeanParam Wanted wanted) {
        MatrixQuery query = wanted.query();
        Caller.Scope scope = scope();
        Subject subject = matrix.subject(query, scope);
        seen.fire(new PeopleSeen("follow-up", null, query.unit(), subject.code(), matrix.requireFile(query, scope)));
        StreamingOutput content = out -> MatrixFile.write(format, subject, taker -> matrix.each(query, scope, taker), out);
        return Response.ok(content, format.equals("csv") ? "text/csv; charset=UTF-8" : SPREADSHEET)
                .header("Content-Disposition", "attachment; filename=\"theo-doi-" + subject.code().replaceAll("[^A-Za-z0-9.-]", "_") + "." + format + "\"")
                .build();
    }

    @GET
    @Path("at-risk")
    @Operation(
            summary = "Who is at risk in a course or a campaign and why, the most urgent first",
            description = "Reasons: overdue, due-soon, expiring, failing, stuck, not-started. 422 too-many-to-weigh for a unit that is too large")
    public AtRisk atRisk(
            @BeanParam Wanted wanted,
            @QueryParam("reason") String reason,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        RiskView view = risks.view(wanted.query().everybody(), reason(reason), new Page.Request(page, size), scope());
        seen.fire(PeopleSeen.list("at-risk", view.unit(), view.people(), view.subject().code(), Wanted.none(reason)));
        Map<String, Integer> counts = new TreeMap<>();
        view.counts().forEach((one, people) -> counts.put(one.code(), people));
        return new AtRisk(view.subject().code(), view.unit(), view.looked(), counts, view.pending(), view.people().map(RiskLine::of));
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes to those whom a condition of the matrix or a reason finds; 201, or 200 when this id went out before",
            description = "{id, course|campaign, unit, group, activity and state | reason, title, text}. 422 no-recipients, too-many-recipients; 429 too-many-messages")
    public Response write(LetterRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        MatrixQuery query = request.query();
        Letter letter = new Letter(id(request.id()), query.unit(), request.title(), request.text());
        WrittenMessage sent = addressees.write(
                new Choice(query, reason(request.reason())), letter, caller.personId(), caller.require(COMMANDER, INSTRUCTOR));
        return Response.status(sent.fresh() ? 201 : 200).entity(sent).build();
    }

    private static Reason reason(String code) {
        Reason reason = Wanted.none(code) == null ? null : Reason.named(code).orElse(null);
        new Refused.Checks().that(Wanted.none(code) == null || reason != null, "reason", "unknown-value", String.valueOf(code)).orRefuse();
        return reason;
    }

    /** Null when it cannot be read: the letter's own check names it. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
