package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.notification.Mails;

/** {@code /people/{serviceNumber}/mail-address}: set by an administrator in whose scope they are. */
@Path("people/{serviceNumber}/mail-address")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class PersonMailAddressResource {
    @Inject
    Mails mails;

    @Inject
    Caller caller;

    @PUT
    @Operation(summary = "Sets somebody's mail address, or takes it away; 204")
    public void set(@PathParam("serviceNumber") String serviceNumber, AddressRequest request) {
        mails.setAddressOf(serviceNumber, Given.body(request).address(), caller.require(ADMINISTRATOR), caller.serviceNumber());
    }
}
