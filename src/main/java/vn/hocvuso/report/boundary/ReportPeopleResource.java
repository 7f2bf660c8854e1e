package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.report.Evidence;
import vn.hocvuso.report.PassedPerson;

/** {@code /cutoffs/{number}/people.xlsx}: who had passed on the day of a cut-off, each with the confirmations that show it. */
@Path("cutoffs/{number}/people.xlsx")
@ApplicationScoped
@Tag(name = "Reports")
public class ReportPeopleResource {
    @Inject
    private Evidence evidence;

    @Inject
    private Event<PeopleSeen> seen;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The people who had passed on the day of the cut-off, with their confirmations, as XLSX", description = "422 report-people-many")
    public Response people(@PathParam("number") String number) {
        Evidence.Found found = evidence.of(number, caller.require(COMMANDER, ADMINISTRATOR));
        List<PassedPerson> people = found.people();
        seen.fire(new PeopleSeen("report-people", null, found.cutoff().unit().code(), number, people.size()));
        StreamingOutput body = out -> evidence.write(found, out);
        return Response.ok(body, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"nguoi-dat-" + number + ".xlsx\"")
                .build();
    }
}
