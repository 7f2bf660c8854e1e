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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.classroom.ClassTerms;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.Joining;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.classroom.SessionPlan;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** Classes, their sessions and who belongs to them, for instructors, commanders and administrators of the unit that runs them. */
@Path("classes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class ClassesResource {
    @Inject
    private Classes classes;

    @Inject
    private Rosters rosters;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    /** @param version of the class it was looked at in; only to change one */
    public record ClassRequest(
            String name, String course, String unit, Integer plannedSessions, Integer requiredPercent, String excused, Integer version) {
        ClassTerms terms() {
            return new ClassTerms(name, course, plannedSessions, requiredPercent, excused);
        }
    }

    public record SessionRequest(LocalDate heldOn, String startsAt, String venue, String kind, String instructor) {
        SessionPlan plan() {
            return new SessionPlan(heldOn, startsAt, venue, kind, instructor);
        }
    }

    public record CallingOffRequest(String reason) {}

    public record JoiningRequest(String unit, LocalDate asOf, List<String> people, LocalDate from) {}

    public record LeavingRequest(LocalDate lastDay) {}

    /** @param lastDay null: open */
    public record MemberAnswer(String serviceNumber, String fullName, String rank, String unitName, LocalDate from, LocalDate lastDay) {
        static MemberAnswer of(Member member) {
            return new MemberAnswer(member.serviceNumber(), member.fullName(), member.rank(), member.unitName(), member.from(), member.lastDay());
        }
    }

    @GET
    @Operation(summary = "Classes within the scope, the latest made first")
    public Page<ClassView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return classes.list(scope(), new Page.Request(page, size));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a class: {name, course, unit, plannedSessions, requiredPercent, excused}",
            description = "excused is attended, left-out or missed: what a session missed with leave is in the rate. Without requiredPercent or course "
                    + "attendance completes nothing")
    public Response make(ClassRequest request) {
        ClassView made = classes.make(request.terms(), request.unit(), scope(), caller.serviceNumber());
        return Response.created(URI.create("/api/v1/classes/" + made.number())).entity(made).build();
    }

    @GET
    @Path("ahead")
    @Operation(summary = "Sessions of today and of the week to come, of every class within the scope")
    public List<SessionView> ahead() {
        return classes.ahead(scope());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One class")
    public ClassView view(@PathParam("number") String number) {
        return classes.view(number, scope());
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes name, planned sessions, required rate and what leave counts as; results follow. 409 for a stale version")
    public ClassView change(@PathParam("number") String number, ClassRequest request) {
        int version = request.version() == null ? classes.view(number, scope()).version() : request.version();
        return classes.change(number, request.terms(), version, scope(), caller.serviceNumber());
    }

    @GET
    @Path("{number}/sessions")
    @Operation(summary = "Its sessions by day and hour, those called off too")
    public List<SessionView> sessions(@PathParam("number") String number) {
        return classes.sessions(number, scope());
    }

    @POST
    @Path("{number}/sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans a session: {heldOn, startsAt: HH:mm, venue, kind: screen|hall, instructor}")
    public Response plan(@PathParam("number") String number, SessionRequest request) {
        return Response.status(Response.Status.CREATED).entity(classes.plan(number, request.plan(), scope(), caller.serviceNumber())).build();
    }

    @PUT
    @Path("{number}/sessions/{session}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Another day, hour, venue or instructor; results move with the day")
    public SessionView reschedule(@PathParam("number") String number, @PathParam("session") UUID session, SessionRequest request) {
        return classes.reschedule(number, session, request.plan(), scope(), caller.serviceNumber());
    }

    @POST
    @Path("{number}/sessions/{session}/calling-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "It does not take place, or does not count: {reason}")
    public SessionView callOff(@PathParam("number") String number, @PathParam("session") UUID session, CallingOffRequest request) {
        return classes.callOff(number, session, request.reason(), scope(), caller.serviceNumber());
    }

    @GET
    @Path("{number}/members")
    @Operation(summary = "Who belongs or belonged to it, at most 300, in the order of lists")
    public List<MemberAnswer> members(@PathParam("number") String number) {
        List<MemberAnswer> members = rosters.of(number, scope()).stream().map(MemberAnswer::of).toList();
        seen.fire(new PeopleSeen("class-roster", null, null, number, members.size()));
        return members;
    }

    @POST
    @Path("{number}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "People join: {unit, asOf, from} takes everybody of a unit on a day, {people: [serviceNumber], from} those named")
    public Map<String, Integer> join(@PathParam("number") String number, JoiningRequest request) {
        Joining joining = new Joining(request.unit(), request.asOf(), request.people(), request.from());
        return Map.of("joined", rosters.join(number, joining, scope(), caller.serviceNumber()));
    }

    @PUT
    @Path("{number}/members/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Somebody leaves: {lastDay}; a day before the first means they never belonged to it")
    public Response leave(@PathParam("number") String number, @PathParam("person") String person, LeavingRequest request) {
        rosters.leave(number, person, request.lastDay(), scope(), caller.serviceNumber());
        return Response.noContent().build();
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }
}
