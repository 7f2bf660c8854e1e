package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.privacy.Retention;
import vn.hocvuso.privacy.RetentionFigures;
import vn.hocvuso.privacy.RetentionRun;

/** What is removed of those who left; the run itself is the night's. */
@Path("retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class RetentionResource {
    @Inject
    Retention retention;

    @Inject
    Caller caller;

    /** @param keepMonths after the first day off the roll; {@code next}: what tonight would remove; {@code last} null: never yet */
    public record Plan(int keepMonths, RetentionFigures next, RetentionRun last) {}

    @GET
    @Operation(summary = "What the next run would remove, and what the last one did")
    public Plan plan() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        return new Plan(retention.keepMonths(), retention.plan(), retention.lastRun().orElse(null));
    }
}
