package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.AnswerFigure;
import vn.hocvuso.quiz.QuizStatistics;
import vn.hocvuso.quiz.Statistics;

/** What attempts tell of a test, for those who teach: no name and nobody's answers are in it. */
@Path("quizzes/{slug}/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class StatisticsResource {
    @Inject
    private Statistics statistics;

    @Inject
    private Caller caller;

    @PathParam("slug")
    private String slug;

    @QueryParam("attempts")
    private String of;

    @GET
    @Operation(
            summary = "Figures of the test and of each version of its questions, as counted last",
            description = "attempts: all or first. Formulas as in Moodle's quiz statistics; figures are null while there are too few attempts")
    public QuizStatistics view() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        return statistics.view(slug, of);
    }

    @POST
    @Operation(summary = "Has them counted now; 202, it runs in the background")
    public Response recount() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        statistics.recount(slug, of);
        return Response.accepted().build();
    }

    @GET
    @Path("questions/{version}")
    @Operation(summary = "What was answered to a question, how often, and how those did on the whole paper")
    public List<AnswerFigure> answers(@PathParam("version") String version) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        return statistics.answers(slug, of, RegradesResource.id(version));
    }
}
