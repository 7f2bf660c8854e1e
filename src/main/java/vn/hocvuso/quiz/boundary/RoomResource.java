package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.Allowance;
import vn.hocvuso.quiz.AllowanceWish;
import vn.hocvuso.quiz.Allowances;
import vn.hocvuso.quiz.RoomView;
import vn.hocvuso.quiz.Sitter;
import vn.hocvuso.quiz.TestRoom;

/** A test while it is being sat, within the supervisor's scope, and the other terms people and units are granted. */
@Path("quizzes/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class RoomResource {
    @Inject
    private TestRoom room;

    @Inject
    private Allowances allowances;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @PathParam("slug")
    private String slug;

    /** The same without names: what a page asks for again and again. */
    public record State(UUID attempt, String state, int answered, Instant deadline, Instant lastContact, boolean lost) {}

    public record States(int in, int lost, int over, Instant now, List<State> items) {}

    /** @param attempts null: everybody in the room */
    public record ExtensionRequest(String unit, List<String> attempts, Integer minutes) {}

    public record Extended(int people) {}

    public record ReopeningRequest(Integer minutes, String reason) {}

    @GET
    @Path("room")
    @Operation(summary = "Who sits the test or has ended within twelve hours: how many are answered, who is lost; never an answer")
    public RoomView view(@QueryParam("unit") String unit, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        RoomView view = room.view(slug, unit, new Page.Request(page, size), scope());
        seen.fire(PeopleSeen.list("test-room", unit, view.sitters(), slug));
        return view;
    }

    @GET
    @Path("room/states")
    @Operation(summary = "The same without names, for asking again every few seconds")
    public States states(@QueryParam("unit") String unit, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        RoomView view = room.view(slug, unit, new Page.Request(page, size), scope());
        return new States(view.in(), view.lost(), view.over(), view.now(), view.sitters().items().stream().map(RoomResource::state).toList());
    }

    private static State state(Sitter sitter) {
        return new State(sitter.attempt(), sitter.state(), sitter.answered(), sitter.deadline(), sitter.lastContact(), sitter.lost());
    }

    @POST
    @Path("room/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives minutes to some attempts or to everybody in the room: {unit, attempts|null, minutes}", description = "409 nobody-to-extend")
    public Extended extend(ExtensionRequest request) {
        List<UUID> only = request.attempts() == null ? null : request.attempts().stream().map(RoomResource::id).toList();
        int minutes = request.minutes() == null ? 0 : request.minutes();
        return new Extended(room.extend(slug, request.unit(), only, minutes, scope(), caller.serviceNumber()));
    }

    @POST
    @Path("room/{attempt}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "An attempt that is over takes answers again: {minutes, reason}",
            description = "409 attempt-not-over, reopen-passed, reopen-after-key, reopen-too-late, another-attempt-open")
    public Response reopen(@PathParam("attempt") String attempt, ReopeningRequest request) {
        room.reopen(id(attempt), request.minutes() == null ? 0 : request.minutes(), request.reason(), scope(), caller.serviceNumber());
        return Response.noContent().build();
    }

    @GET
    @Path("allowances")
    @Operation(summary = "Other terms that hold for people and units within the scope")
    public Page<Allowance> allowances() {
        List<Allowance> all = allowances.list(slug, scope());
        Page<Allowance> page = new Page<>(all, (long) all.size(), 0, Page.Request.LARGEST);
        seen.fire(PeopleSeen.list("test-allowances", null, page, slug));
        return page;
    }

    @POST
    @Path("allowances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Grants other terms to one person or a unit: {serviceNumber|unit, opensAt, closesAt, minutes, attempts, reason}",
            description = "At once, also for attempts under way. 0 minutes or attempts: no limit. 422 allowance-for-one, allowance-of-nothing")
    public Response grant(AllowanceWish wish) {
        Allowance granted = allowances.grant(slug, wish, scope(), caller.serviceNumber());
        return Response.created(URI.create("/api/v1/quizzes/" + slug + "/allowances/" + granted.id())).entity(granted).build();
    }

    @DELETE
    @Path("allowances/{allowance}")
    @Operation(summary = "Ends what was granted, at once")
    public Response end(@PathParam("allowance") String allowance) {
        allowances.end(slug, id(allowance), scope());
        return Response.noContent().build();
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NotFound("id " + text);
        }
    }
}
