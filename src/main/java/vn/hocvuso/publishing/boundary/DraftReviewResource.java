package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.publishing.DraftComments;
import vn.hocvuso.publishing.DraftReview;
import vn.hocvuso.publishing.DraftReviews;
import vn.hocvuso.publishing.ReviewComment;

/** Four eyes before a draft is published, and what is said of its lines. */
@Path("course-drafts/{slug}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class DraftReviewResource {
    @Inject
    private DraftReviews reviews;

    @Inject
    private DraftComments comments;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "How the draft stands with its reviewers: approvals, what is missing, words that stamps carry")
    public DraftReview view() {
        return reviews.view(slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lays the draft before its reviewers")
    public Response ask(ReviewRequests.Note request) {
        return Response.status(Response.Status.CREATED).entity(reviews.ask(slug, Bodies.given(request).note())).build();
    }

    @DELETE
    @Operation(summary = "Takes the draft back from its reviewers")
    public DraftReview takeBack() {
        return reviews.takeBack(slug);
    }

    @POST
    @Path("approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approves of the files named by the digest, as a kind of reviewer",
            description = "409 stale-version when they have changed, comments-open, stamps-unexplained; 403 review-own-writing")
    public Response approve(ReviewRequests.Approve request) {
        String digest = Bodies.text(Bodies.given(request).digest(), "digest");
        return Response.status(Response.Status.CREATED).entity(reviews.approve(slug, digest, Bodies.text(request.kind(), "kind"))).build();
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends the draft back to its authors, with what has to be done first")
    public DraftReview sendBack(ReviewRequests.Reason request) {
        return reviews.sendBack(slug, Bodies.given(request).reason());
    }

    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says why a word that stamps carry stands in a line")
    public DraftReview explain(ReviewRequests.Explain request) {
        int line = Bodies.number(Bodies.given(request).line(), "line");
        return reviews.explain(slug, Bodies.text(request.path(), "path"), line, Bodies.text(request.word(), "word"), request.reason());
    }

    @GET
    @Path("comments")
    @Operation(summary = "Comments on lines, the latest first; outdated when their line no longer reads so")
    public List<ReviewComment> comments() {
        return comments.of(slug);
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says something of a line; 409 stale-version when the file has moved on")
    public Response say(ReviewRequests.Say request) {
        String path = Bodies.text(Bodies.given(request).path(), "path");
        UUID id = comments.say(slug, path, Bodies.revision(request.revision()), Bodies.number(request.line(), "line"), request.said());
        return Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
    }

    @PUT
    @Path("comments/{id}/resolution")
    @Operation(summary = "Marks a comment resolved")
    public Response resolve(@PathParam("id") UUID id) {
        comments.resolve(slug, id);
        return Response.noContent().build();
    }

    @DELETE
    @Path("comments/{id}/resolution")
    @Operation(summary = "Opens a resolved comment again")
    public Response reopen(@PathParam("id") UUID id) {
        comments.reopen(slug, id);
        return Response.noContent().build();
    }
}
