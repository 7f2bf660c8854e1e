package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.notification.WrittenMessage;

/** {@code /messages}: writing to "those who …". */
@Path("messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class MessagesResource {
    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes to everybody a campaign's list of people shows; 201, or 200 when this id went out before",
            description = "422 no-recipients, too-many-recipients; 429 too-many-messages")
    public Response send(MessageRequest request) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR);
        WrittenMessage sent = messages.send(Given.body(request).wish(), caller.personId(), scope);
        return Response.status(sent.fresh() ? 201 : 200).entity(sent).build();
    }
}
