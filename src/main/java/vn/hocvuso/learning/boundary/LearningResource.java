package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.LearnerDuty;
import vn.hocvuso.learning.Learning;

/** What I must do. */
@Path("me/learning")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class LearningResource {
    @Inject
    private Learning learning;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "What I must do, by campaign: courses, test, due day, state, next step")
    public Page<LearnerDuty> mine() {
        var duties = learning.mine(caller.personId());
        return new Page<>(duties, (long) duties.size(), 0, Page.Request.LARGEST);
    }
}
