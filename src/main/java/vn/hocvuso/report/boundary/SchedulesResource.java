package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ScheduleView;
import vn.hocvuso.report.Schedules;

/** {@code /report-schedules}: on which days of the year a unit's figures are frozen by themselves. */
@Path("report-schedules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SchedulesResource {
    @Inject
    private Schedules schedules;

    @Inject
    private Caller caller;

    /** @param days of the year, {@code 14/6}; {@code since}: first day the rule holds; {@code next}: the next day that is frozen */
    public record Schedule(UUID id, String unit, String unitName, String campaign, String campaignName, List<String> days, LocalDate since, LocalDate next) {
        private static Schedule of(ScheduleView view) {
            List<String> days = view.days().stream().map(day -> day.getDayOfMonth() + "/" + day.getMonthValue()).toList();
            return new Schedule(view.id(), view.unit(), view.unitName(), view.campaign(), view.campaignName(), days, view.since(), view.next());
        }
    }

    @GET
    @Operation(summary = "Of the units within the scope")
    public Page<Schedule> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return schedules.list(new Page.Request(page, size), scope()).map(Schedule::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One rule")
    public Schedule view(@PathParam("id") String id) {
        return Schedule.of(schedules.view(uuid(id), scope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freezes a campaign for a unit on days of the year, from today on; 409 report-scheduled when the unit has a rule for it")
    public Response add(ScheduleRequest request) {
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        ScheduleRequest wish = request.checked();
        UUID id = schedules.add(wish.unit(), wish.campaign(), String.join(", ", wish.days()), scope(), caller.serviceNumber());
        return Response.created(URI.create("/api/v1/report-schedules/" + id)).entity(Schedule.of(schedules.view(id, scope()))).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes a rule away; what was frozen stays")
    public void remove(@PathParam("id") String id) {
        schedules.remove(uuid(id), scope());
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("schedule " + text);
        }
    }
}
