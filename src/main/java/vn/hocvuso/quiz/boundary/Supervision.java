package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** What the pages of who supervises a test ask of their request: which test, which unit, and for whom they may speak. */
@RequestScoped
public class Supervision {
    @Inject
    Quizzes quizzes;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private QuizSummary quiz;

    /** Read at first need: a post asks before its action runs. */
    QuizSummary quiz() {
        if (quiz == null) {
            scope();
            quiz = quizzes.view(String.valueOf(parameter("quiz")));
        }
        return quiz;
    }

    Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    String by() {
        return caller.serviceNumber();
    }

    /** Null when missing or blank. */
    String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    List<UUID> ids(String name) {
        String[] given = external.getRequestParameterValuesMap().get(name);
        return given == null ? List.of() : Arrays.stream(given).map(RoomResource::id).toList();
    }

    /** Nought when it is no small number: the door says what is wrong with it. */
    static int number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The page again, with what was done. */
    String again(String page, String done) {
        String unit = parameter("unit");
        return page + "?faces-redirect=true&quiz=" + encoded(quiz().slug()) + (unit == null ? "" : "&unit=" + encoded(unit)) + "&done=" + done;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
