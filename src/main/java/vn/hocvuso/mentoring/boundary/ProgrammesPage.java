package vn.hocvuso.mentoring.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.ProgrammeView;
import vn.hocvuso.mentoring.ProgrammeWish;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Programmes of mentoring, and the form that begins one. */
@Named("mentoringProgrammesPage")
@RequestScoped
public class ProgrammesPage {
    private static final int SIZE = 50;
    private static final int USUAL_LOAD = 3;
    private static final int USUAL_GOAL = 80;
    private static final int USUAL_WEEKS = 8;

    @Inject
    Mentoring mentoring;

    @Inject
    Quizzes quizzes;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private final Map<String, Object> given = new HashMap<>(Map.of("mostLearners", USUAL_LOAD, "goalPercent", USUAL_GOAL));
    private Page<ProgrammeView> list;

    public void open(int page) {
        list = mentoring.list(new Page.Request(page, SIZE), scope());
        LocalDate today = LocalDate.now(clock);
        given.putIfAbsent("startsOn", today);
        given.putIfAbsent("endsOn", today.plusWeeks(USUAL_WEEKS));
    }

    public String begin() {
        Map<String, String> chosen = external.getRequestParameterMap();
        ProgrammeView begun = mentoring.begin(
                new ProgrammeWish(
                        (String) given.get("title"), none(chosen.get("unit")), none(chosen.get("quiz")), none(chosen.get("later")), (LocalDate) given.get("startsOn"),
                        (LocalDate) given.get("endsOn"), number("mostLearners"), number("goalPercent")),
                scope(), caller.serviceNumber());
        return "/mentoring/programme?faces-redirect=true&done=begun&id=" + begun.id();
    }

    private static String none(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private int number(String name) {
        String text = String.valueOf(given.get(name));
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** Read at first need: a post draws the page again when it was refused. */
    public Page<ProgrammeView> getList() {
        if (list == null) {
            open(0);
        }
        return list;
    }

    public Collection<QuizSummary> getQuizzes() {
        return quizzes.all().values();
    }

    public Map<String, Object> getGiven() {
        return given;
    }

    private Caller.Scope scope() {
        return caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
    }
}
