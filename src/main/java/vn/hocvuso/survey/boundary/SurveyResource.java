package vn.hocvuso.survey.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.survey.Invitation;
import vn.hocvuso.survey.Question;
import vn.hocvuso.survey.QuestionWish;
import vn.hocvuso.survey.SurveyResults;
import vn.hocvuso.survey.Surveys;

/** {@code /surveys}: asked once after a course, told without giving anybody away. */
@Path("surveys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyResource {
    @Inject
    private Surveys surveys;

    @Inject
    private Caller caller;

    /** {@code {answers: {question: "4", question: "words"}}}. */
    public record AnswersRequest(Map<String, String> answers) {}

    public record QuestionsRequest(List<Wish> questions) {}

    public record Wish(String kind, String words, List<String> choices) {}

    @GET
    @Operation(summary = "Courses the caller has completed lately and not answered about")
    public List<Invitation> waiting() {
        return surveys.waiting(caller.personId());
    }

    @GET
    @Path("{course}/questions")
    @Operation(summary = "What is asked after the course: kind scale (1 to 5), choice (place from 1) or text")
    public List<Question> questions(@PathParam("course") String course) {
        caller.personId(); // whoever has signed in
        return surveys.questions(course);
    }

    @PUT
    @Path("{course}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets what is asked: {questions: [{kind, words, choices}]}; an empty list asks the default set again")
    public List<Question> set(@PathParam("course") String course, QuestionsRequest request) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        surveys.set(course, body(request).questions() == null
                ? List.of()
                : request.questions().stream().map(wish -> new QuestionWish(wish.kind(), wish.words(), wish.choices())).toList());
        return surveys.questions(course);
    }

    @POST
    @Path("{course}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers, once; what is kept has no link to the caller: {answers: {questionId: \"4\"}}",
            description = "409 survey-before-course, survey-answered; 422 survey-answer-missing, survey-answer-wrong")
    public Response answer(@PathParam("course") String course, AnswersRequest request) {
        Map<UUID, String> answers = new HashMap<>();
        if (body(request).answers() != null) {
            request.answers().forEach((question, answer) -> answers.put(id(question), answer));
        }
        surveys.answer(caller.personId(), course, answers);
        return Response.status(Response.Status.CREATED).build();
    }

    @GET
    @Path("{course}/results")
    @Operation(
            summary = "What a unit's subtree thinks, of months that are over, as far as it may be told",
            description = "Neither fewer answers than the setting, nor what would be left of a superior unit by subtraction")
    public SurveyResults results(@PathParam("course") String course, @QueryParam("unit") String unit) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        new Refused.Checks().that(unit != null, "unit", "required").orRefuse();
        return surveys.results(course, unit, scope);
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return body;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("survey-answer-wrong", text);
        }
    }
}
