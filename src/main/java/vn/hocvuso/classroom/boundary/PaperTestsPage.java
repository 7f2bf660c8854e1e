package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
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
import vn.hocvuso.classroom.PaperTestView;
import vn.hocvuso.classroom.PaperTests;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Tests on paper: those there are, and the form that makes one. */
@Named("paperTestsPage")
@RequestScoped
public class PaperTestsPage {
    private static final int SIZE = 50;

    @Inject
    PaperTests papers;

    @Inject
    Quizzes quizzes;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private final Map<String, Object> given = new HashMap<>(Map.of("variants", 2));
    private Page<PaperTestView> list;

    public void open(int page) {
        list = papers.list(scope(), new Page.Request(page, SIZE));
        given.putIfAbsent("heldOn", LocalDate.now(clock));
    }

    public String make() {
        String variants = String.valueOf(given.get("variants"));
        PaperTestView made = papers.make(
                String.valueOf(external.getRequestParameterMap().get("quiz")), external.getRequestParameterMap().get("unit"), (LocalDate) given.get("heldOn"),
                variants.matches("\\d{1,3}") ? Integer.parseInt(variants) : 0, scope(), caller.serviceNumber());
        return "/classroom/paper-test?faces-redirect=true&number=" + made.number() + "&done=made";
    }

    /** Read at first need: a post draws the page again when it was refused. */
    public Page<PaperTestView> getList() {
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
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }
}
