package vn.hocvuso.survey.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.survey.Question;
import vn.hocvuso.survey.Surveys;

/** The few questions after a course. */
@Named("surveyAnswerPage")
@RequestScoped
public class AnswerPage {
    @Inject
    Surveys surveys;

    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private CourseSummary course;
    private List<Question> questions;

    public void open() {
        getCourse();
    }

    public String send() {
        Map<UUID, String> answers = new HashMap<>();
        getQuestions().forEach(question -> answers.put(question.id(), chosen(question)));
        surveys.answer(caller.personId(), slug(), answers);
        return "/survey/answer?faces-redirect=true&done=1&course=" + URLEncoder.encode(slug(), StandardCharsets.UTF_8);
    }

    /** What was given when the form comes back. */
    public String chosen(Question question) {
        return external.getRequestParameterMap().get("q:" + question.id());
    }

    /** Numbers to choose from. */
    public List<Integer> numbers(Question question) {
        return IntStream.rangeClosed(1, question.numbers()).boxed().toList();
    }

    /** Read at first need: a post asks before its action runs. */
    public CourseSummary getCourse() {
        if (course == null) {
            course = courses.summary(slug());
        }
        return course;
    }

    public List<Question> getQuestions() {
        if (questions == null) {
            questions = surveys.questions(slug());
        }
        return questions;
    }

    public boolean isAnswered() {
        return surveys.hasAnswered(caller.personId(), slug());
    }

    private String slug() {
        String given = external.getRequestParameterMap().get("course");
        if (given == null) {
            throw new NotFound("course");
        }
        return given;
    }
}
