package vn.hocvuso.survey.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.survey.Question;
import vn.hocvuso.survey.QuestionWish;
import vn.hocvuso.survey.Surveys;

/** What is asked after a course: written and changed by instructors. */
@Named("surveyQuestionsPage")
@RequestScoped
public class QuestionsPage {
    /** Rows of the form; an empty one is no question. */
    private static final int ROWS = 8;

    @Inject
    Surveys surveys;

    @Inject
    Courses courses;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    /** One row of the form; {@code choices} one a line. */
    public record Line(int number, String kind, String words, String choices) {}

    private CourseSummary course;

    public void open() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        getCourse();
    }

    public String save() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        surveys.set(slug(), typed().stream()
                .filter(line -> line.words() != null && !line.words().isBlank())
                .map(line -> new QuestionWish(line.kind(), line.words(), line.choices() == null ? List.of() : List.of(line.choices().split("\r?\n"))))
                .toList());
        return done("saved");
    }

    /** Back to the set that is asked wherever a course has none of its own. */
    public String reset() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        surveys.set(slug(), List.of());
        return done("reset");
    }

    private String done(String what) {
        return "/survey/questions?faces-redirect=true&done=" + what + "&course=" + URLEncoder.encode(slug(), StandardCharsets.UTF_8);
    }

    /** As typed when the form comes back, else what is asked now. */
    public List<Line> getLines() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return typed();
        }
        List<Question> asked = surveys.questions(slug());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(ROWS, asked.size() + 1); i++) {
            Question question = i < asked.size() ? asked.get(i) : null;
            lines.add(question == null ? new Line(i + 1, "scale", "", "") : new Line(i + 1, question.kind(), question.words(), String.join("\n", question.choices())));
        }
        return lines;
    }

    private List<Line> typed() {
        Map<String, String> given = external.getRequestParameterMap();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; given.containsKey("words" + i); i++) {
            lines.add(new Line(i, given.get("kind" + i), given.get("words" + i), given.get("choices" + i)));
        }
        return lines;
    }

    public boolean isOwn() {
        return surveys.isOwn(slug());
    }

    public CourseSummary getCourse() {
        if (course == null) {
            course = courses.summary(slug());
        }
        return course;
    }

    private String slug() {
        String given = external.getRequestParameterMap().get("course");
        if (given == null) {
            throw new NotFound("course");
        }
        return given;
    }
}
