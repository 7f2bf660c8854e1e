package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.LogLine;
import vn.hocvuso.notification.LogQuery;
import vn.hocvuso.notification.ReminderRun;
import vn.hocvuso.notification.SentLog;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /sent-notifications}: what went out, and the rounds it came from. */
@Path("sent-notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class SentLogResource {
    @Inject
    SentLog log;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(summary = "What was sent on a day (today when missing) to people in an administrator's scope: who, what, when, why")
    public Page<LogLine> list(
            @QueryParam("day") String day,
            @QueryParam("campaign") String campaign,
            @QueryParam("kind") String kind,
            @QueryParam("person") String person,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        LocalDate on = Given.day(day, "day");
        LogQuery query = new LogQuery(
                on == null ? LocalDate.now(clock) : on, Given.blankIsNull(campaign), Given.blankIsNull(kind), Given.blankIsNull(person));
        Page<LogLine> found = log.list(query, new Page.Request(page, size), scope, headers.getAcceptableLanguages().get(0));
        seen.fire(PeopleSeen.list("sent-messages", null, found, query.day().toString(), query.campaign(), query.kind(), query.serviceNumber()));
        return found;
    }

    @GET
    @Path("rounds")
    @Operation(summary = "The daily rounds of all campaigns, the latest first")
    public Page<ReminderRun> rounds(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        caller.requireWhole(ADMINISTRATOR);
        return log.runs(new Page.Request(page, size));
    }
}
