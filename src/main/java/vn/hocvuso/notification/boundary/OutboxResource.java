package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.Mails;
import vn.hocvuso.notification.QueuedMail;

/** {@code /mail-outbox}: mails that wait, and those that could not be delivered. */
@Path("mail-outbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class OutboxResource {
    @Inject
    Mails mails;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Mails in a state: waiting, sent, parked, dropped")
    public Page<QueuedMail> list(
            @QueryParam("state") @DefaultValue("parked") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        caller.requireWhole(ADMINISTRATOR);
        new Refused.Checks().that(OutboxPage.STATES.contains(state), "state", "unknown-value", state).orRefuse();
        return mails.outbox(state, new Page.Request(page, size));
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "A parked mail is tried again; 204")
    public void again(@PathParam("id") String id) {
        caller.requireWhole(ADMINISTRATOR);
        mails.again(Given.id(id, "mail"));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "A parked mail is given up; 204")
    public void drop(@PathParam("id") String id) {
        caller.requireWhole(ADMINISTRATOR);
        mails.drop(Given.id(id, "mail"));
    }
}
