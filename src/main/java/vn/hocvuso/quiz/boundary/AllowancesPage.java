package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.Allowance;
import vn.hocvuso.quiz.AllowanceWish;
import vn.hocvuso.quiz.Allowances;
import vn.hocvuso.quiz.QuizSummary;

/** Other terms of a test for people and units: what holds, and the form that grants. */
@Named("allowancesPage")
@RequestScoped
public class AllowancesPage {
    @Inject
    Allowances allowances;

    @Inject
    Supervision supervision;

    @Inject
    Clock clock;

    @Inject
    Event<PeopleSeen> seen;

    private final Map<String, Object> given = new HashMap<>();
    private List<Allowance> list;

    public void open() {
        getQuiz();
    }

    public String grant() {
        String unit = supervision.parameter("unit");
        AllowanceWish wish = new AllowanceWish(
                text("person"), text("person") == null ? unit : null, moment("opens"), moment("closes"), number("minutes"), number("attempts"), text("reason"));
        try {
            allowances.grant(getQuiz().slug(), wish, supervision.scope(), supervision.by());
        } catch (NotFound nobody) {
            throw new Refused("allowance-for-nobody", wish.serviceNumber() == null ? String.valueOf(unit) : wish.serviceNumber());
        }
        return "/quiz/allowances?faces-redirect=true&quiz=" + getQuiz().slug() + "&done=granted";
    }

    public String end() {
        supervision.ids("allowance").forEach(one -> allowances.end(getQuiz().slug(), one, supervision.scope()));
        return "/quiz/allowances?faces-redirect=true&quiz=" + getQuiz().slug() + "&done=ended";
    }

    private String text(String name) {
        Object value = given.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** Empty leaves the term as it is; what is no number is told by the door. */
    private Integer number(String name) {
        String text = text(name);
        return text == null ? null : text.matches("\\d{1,4}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }

    private Instant moment(String name) {
        return given.get(name) instanceof LocalDateTime at ? at.atZone(clock.getZone()).toInstant() : null;
    }

    public List<Allowance> getList() {
        if (list == null) {
            list = allowances.list(getQuiz().slug(), supervision.scope());
            seen.fire(PeopleSeen.list("test-allowances", null, new Page<>(list, (long) list.size(), 0, Page.Request.LARGEST), getQuiz().slug()));
        }
        return list;
    }

    public QuizSummary getQuiz() {
        return supervision.quiz();
    }

    public Map<String, Object> getGiven() {
        return given;
    }
}
