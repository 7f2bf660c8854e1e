package vn.hocvuso.notification.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

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
import vn.hocvuso.notification.RuleBook;
import vn.hocvuso.notification.RulesView;

/** {@code /reminder-rules}: the defaults of the installation. */
@Path("reminder-rules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class RulesResource {
    @Inject
    RuleBook book;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The defaults, which hold for every campaign without rules of its own")
    public RulesView rules() {
        return book.of(null, caller.require(ADMINISTRATOR));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the defaults; 409 stale-version")
    public RulesView save(RulesRequest request) {
        RulesRequest given = Given.body(request);
        int version = given.version() == null ? 0 : given.version();
        return book.save(null, given.rules(), version, caller.require(ADMINISTRATOR), caller.serviceNumber());
    }
}
