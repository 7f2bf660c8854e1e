package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.Attempts;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Tests: their terms for everyone, their profiles for those who answer for them, and the way into an attempt. */
@Path("quizzes/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class QuizResource {
    @Inject
    private Quizzes quizzes;

    @Inject
    private Attempts attempts;

    @Inject
    private Marking marking;

    @Inject
    private Caller caller;

    /** @param usual what holds where {@code blind} is null; not read */
    public record MarkingTerms(Boolean blind, Boolean usual) {}

    @GET
    @Operation(summary = "The terms of a test: how many questions, how long, what passes")
    public QuizSummary view(@PathParam("slug") String slug) {
        caller.personId();
        return quizzes.view(slug);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Defines a test",
            description = "fixed: names, or {name, points}; draw: {…, points}: 0.01 to 100, one where nothing is said. 422 when a draw cannot be filled; 409"
                    + " test-version-waits; attempts already begun keep the profile they began with")
    public QuizSummary define(@PathParam("slug") String slug, QuizRequest request) {
        caller.require(ADMINISTRATOR, INSTRUCTOR);
        if (request == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return quizzes.define(slug, request.profile(quizzes.find(slug).orElse(null)));
    }

    @GET
    @Path("marking")
    @Operation(summary = "Whether essays of the test are marked blind; null: as the installation has it")
    public MarkingTerms marking(@PathParam("slug") String slug) {
        caller.require(ADMINISTRATOR, INSTRUCTOR);
        return new MarkingTerms(marking.blind(quizzes.view(slug)).orElse(null), marking.isBlindByDefault());
    }

    @PUT
    @Path("marking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has them marked blind or not: {blind: true|false|null}")
    public MarkingTerms mark(@PathParam("slug") String slug, MarkingTerms terms) {
        caller.require(ADMINISTRATOR, INSTRUCTOR);
        if (terms == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        marking.setBlind(quizzes.view(slug), terms.blind());
        return marking(slug);
    }

    @POST
    @Path("attempts")
    @Operation(
            summary = "Starts an attempt (201), or gives the open one again (200)",
            description = "No key, feedback or score is in the answer; 409 no-attempts-left, test-not-open-yet, test-closed, attempt-too-soon")
    public Response start(@PathParam("slug") String slug) {
        Paper paper = attempts.start(caller.personId(), slug);
        Response.ResponseBuilder answer = paper.fresh()
                ? Response.created(URI.create("/api/v1/attempts/" + paper.id()))
                : Response.ok();
        return answer.entity(AttemptJson.paper(paper)).build();
    }
}
