package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionView;

/** The questions of a bank for authors: looked through, looked at, released. With keys: never for learners. */
@Path("question-banks/{slug}/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class BankQuestionsResource {
    @Inject
    private QuestionDesk desk;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(
            summary = "Questions of the bank by their newest versions, by title",
            description = "q: beginnings of words, accents aside; state: draft, reviewed, ready, retired; due=true: to be reviewed within a month")
    public Page<BankLine> list(
            @QueryParam("q") String q,
            @QueryParam("tag") String tag,
            @QueryParam("skill") String skill,
            @QueryParam("difficulty") Integer difficulty,
            @QueryParam("state") String state,
            @QueryParam("used") Boolean used,
            @QueryParam("due") @DefaultValue("false") boolean due,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        LocalDate by = due ? desk.dueBy() : null;
        return desk.list(new BankQuery(slug, q, tag, skill, difficulty, state, used, by), new Page.Request(page, size));
    }

    @GET
    @Path("{name}")
    @Operation(summary = "A version of a question with key, life and use; without a number the newest")
    public QuestionAnswer view(@PathParam("name") String name, @QueryParam("version") Integer number) {
        return QuestionAnswer.of(desk.view(slug, name, number));
    }

    @POST
    @Path("{name}/versions/{number}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a version on: draft, reviewed, ready, retired",
            description = "409 state-does-not-follow; 403 review-by-author where four eyes are asked for")
    public QuestionAnswer move(@PathParam("name") String name, @PathParam("number") int number, JsonObject body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return QuestionAnswer.of(desk.move(slug, name, number, body.getString("state", null), body.getString("note", null)));
    }

    /** What the API says of a question; a learner's face is in {@code face}. */
    public record QuestionAnswer(QuestionView question, String state) {
        static QuestionAnswer of(QuestionView view) {
            return new QuestionAnswer(view, view.story().state());
        }
    }
}
