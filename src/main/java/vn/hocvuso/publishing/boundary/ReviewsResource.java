package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.ReviewDesk;
import vn.hocvuso.publishing.WaitingReview;

/** What waits for a reviewer. */
@Path("draft-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class ReviewsResource {
    @Inject
    private ReviewDesk desk;

    @GET
    @Operation(summary = "Drafts that wait for the caller's approval, those that have waited longest first, 200 at most")
    public List<WaitingReview> waiting() {
        return desk.waiting();
    }
}
