package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.Mails;

/** {@code /me/mail-address}: where one reads mail, if one wants any. */
@Path("me/mail-address")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class MailAddressResource {
    @Inject
    Mails mails;

    @Inject
    Caller caller;

    /** @param mailServer whether this installation sends mail at all */
    public record Answer(String address, boolean mailServer) {}

    @GET
    @Operation(summary = "One's own mail address; null: none")
    public Answer mine() {
        return new Answer(mails.address(caller.personId()).orElse(null), mails.isConfigured());
    }

    @PUT
    @Operation(summary = "Sets it, or takes it away")
    public Answer set(AddressRequest request) {
        mails.setAddress(caller.personId(), Given.body(request).address(), caller.serviceNumber());
        return mine();
    }
}
