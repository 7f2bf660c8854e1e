package vn.hocvuso.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.mentoring.MentorDesk;

/** {@code /me/mentoring}: one's own pairs and log. */
@Path("me/mentoring")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring")
public class MyMentoringResource {
    @Inject
    private MentorDesk desks;

    @Inject
    private Caller caller;

    /** @param on null: today; {@code note} may be null */
    public record EntryRequest(List<String> pairs, LocalDate on, int spentMinutes, String note) {}

    @GET
    @Operation(summary = "Whom the caller teaches, who teaches the caller, and the latest entries of the log")
    public MentorDesk.Desk desk() {
        return desks.of(caller.personId());
    }

    @POST
    @Path("entries")
    @Operation(summary = "Time spent together: {pairs, on, spentMinutes, note}; the same again within two minutes is taken once")
    public Response log(EntryRequest entry) {
        if (entry == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        List<String> pairs = entry.pairs() == null ? List.of() : entry.pairs();
        desks.log(caller.personId(), pairs.stream().map(MentoringResource::id).toList(), entry.on(), entry.spentMinutes(), entry.note(), caller.serviceNumber());
        return Response.status(Response.Status.CREATED).build();
    }
}
