package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.AccessQuery;
import vn.hocvuso.privacy.AccessView;
import vn.hocvuso.privacy.SealReport;

/** Who looked at whom. */
@Path("access-entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class AccessLogResource {
    private static final int ALL_SEALS = 1_000_000;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Views of people and lists in an administrator's scope, the latest first")
    public Page<AccessView> list(
            @QueryParam("viewer") String viewer,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        AccessQuery query = new AccessQuery(Given.text(viewer), Given.text(subject), Given.day(from, "from"), Given.day(to, "to"));
        return log.list(query, new Page.Request(page, size), caller.require(Caller.Role.ADMINISTRATOR));
    }

    @GET
    @Path("mine")
    @Operation(summary = "Who looked at oneself in the last twelve months")
    public Page<AccessView> mine(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return log.of(caller.personId(), new Page.Request(page, size));
    }

    @GET
    @Path("seals")
    @Operation(summary = "Checks every seal: whether a sealed row was changed, taken out or slipped in")
    public SealReport seals() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        return log.check(ALL_SEALS);
    }
}
