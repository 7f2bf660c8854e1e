package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.ProgrammeWish;

/** {@code /mentoring-programmes}: programmes of those who can and those who cannot yet, and their mentors. */
@Path("mentoring-programmes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class MentoringResource {
    private static final int USUAL_LOAD = 3;
    private static final int USUAL_GOAL = 80;

    @Inject
    private Mentoring mentoring;

    @Inject
    private Caller caller;

    @Inject
    private NamesShown names;

    /** @param later null: the same test; {@code mostLearners} null: 3; {@code goalPercent} null: 80 */
    public record ProgrammeRequest(
            String title, String unit, String quiz, String later, LocalDate startsOn, LocalDate endsOn, Integer mostLearners, Integer goalPercent) {}

    /** @param id made by the client: sent twice it is one word of thanks */
    public record ThanksRequest(String id, String mentor, String words) {}

    @GET
    @Operation(summary = "Programmes of units within the scope, open ones first")
    public Page<ProgrammeView> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return mentoring.list(new Page.Request(page, size), scope());
    }

    @POST
    @Operation(summary = "Begins a programme: {title, unit, quiz, later, startsOn, endsOn, mostLearners, goalPercent}")
    public Response begin(ProgrammeRequest request) {
        ProgrammeRequest wish = body(request);
        ProgrammeView begun = mentoring.begin(
                new ProgrammeWish(
                        wish.title(), wish.unit(), wish.quiz(), wish.later(), wish.startsOn(), wish.endsOn(),
                        wish.mostLearners() == null ? USUAL_LOAD : wish.mostLearners(), wish.goalPercent() == null ? USUAL_GOAL : wish.goalPercent()),
                scope(), caller.serviceNumber());
        return Response.created(URI.create("/api/v1/mentoring-programmes/" + begun.id())).entity(begun).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A programme at a glance: units, skills, the latest thanks; means are told once it is closed, never the points of one")
    public Glance view(@PathParam("id") String id) {
        Glance glance = mentoring.glance(id(id), scope());
        names.saw(glance.programme(), glance.thanks().size());
        return glance;
    }

    @GET
    @Path("{id}/mentors")
    @Operation(summary = "Mentors with an active pair and what they do, the most loaded first")
    public Page<Glance.Load> mentors(
            @PathParam("id") String id, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<Glance.Load> mentors = mentoring.mentors(id(id), new Page.Request(page, size), scope());
        names.saw(mentoring.view(id(id), scope()), mentors.items().size());
        return mentors;
    }

    @POST
    @Path("{id}/thanks")
    @Operation(summary = "A word of thanks to a mentor, kept and put into the inbox: {id, mentor, words}")
    public Response thank(@PathParam("id") String id, ThanksRequest request) {
        mentoring.thank(
                id(id), id(body(request).id()), request.mentor(), request.words(), caller.personId(), caller.require(COMMANDER, INSTRUCTOR), caller.serviceNumber());
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/mentors.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The mentors with what they did, to print and to read out")
    public Response print(@PathParam("id") String id) {
        ProgrammeView programme = mentoring.view(id(id), scope());
        List<Glance.Load> mentors = mentoring.mentors(id(id), scope());
        names.saw(programme, mentors.size());
        String xhtml = MentorsPrint.of(programme, mentors);
        StreamingOutput body = out -> Pdf.write(xhtml, out);
        return Response.ok(body).header("Content-Disposition", "inline; filename=\"nguoi-huong-dan.pdf\"").build();
    }

    @POST
    @Path("{id}/closing")
    @Operation(summary = "No more pairs and no more log; what was done stays to be read")
    public Response close(@PathParam("id") String id) {
        mentoring.close(id(id), scope());
        return Response.noContent().build();
    }

    static <T> T body(T body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return body;
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("mentoring " + text);
        }
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
