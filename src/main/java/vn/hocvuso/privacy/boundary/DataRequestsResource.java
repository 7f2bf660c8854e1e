package vn.hocvuso.privacy.boundary;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.DataRequest;
import vn.hocvuso.privacy.DataRequests;
import vn.hocvuso.privacy.rule.RequestState;

/** Requests to correct or delete personal data: one's own, and the queue of those who answer. */
@Path("data-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class DataRequestsResource {
    @Inject
    DataRequests requests;

    @Inject
    Caller caller;

    @GET
    @Path("mine")
    @Operation(summary = "One's own requests, the latest first")
    public Page<DataRequest> mine(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return requests.of(caller.personId(), new Page.Request(page, size));
    }

    @POST
    @Operation(
            summary = "Asks for correction or deletion; answered within two working days",
            description = "With serviceNumber: taken on paper by an administrator of that person")
    public Response ask(RequestBody body) {
        UUID id = body == null || Given.text(body.serviceNumber()) == null
                ? requests.ask(caller.personId(), RequestBody.wish(body))
                : requests.askFor(body.serviceNumber(), RequestBody.wish(body), caller.personId(), caller.require(Caller.Role.ADMINISTRATOR));
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id.toString())).build();
    }

    @GET
    @Operation(summary = "What people in an administrator's scope asked: overdue ones first")
    public Page<DataRequest> queue(
            @QueryParam("state") String state, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return requests.queue(RequestState.named(state).orElse(null), new Page.Request(page, size), caller.require(Caller.Role.ADMINISTRATOR));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of them")
    public DataRequest view(@PathParam("id") String id) {
        return requests.view(Given.request(id), caller.require(Caller.Role.ADMINISTRATOR));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Done, refused with a reason, or forwarded", description = "403 own-data-request; 409 data-request-settled, stale-version")
    public DataRequest answer(@PathParam("id") String id, AnswerBody body) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        requests.answer(Given.request(id), AnswerBody.answer(body), caller.personId(), scope);
        return requests.view(Given.request(id), scope);
    }
}
