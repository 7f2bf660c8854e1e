package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.questionbank.KeyWords;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.RegradeWish;
import vn.hocvuso.quiz.Regrading;

/** Regrades that were asked for; with a question at hand, the form to have one weighed. */
@Named("regradesPage")
@RequestScoped
public class RegradesPage {
    private static final int SHOWN = 20;

    @Inject
    Regrading regrading;

    @Inject
    Questions questions;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Page<RegradeView> asked;
    private StoredQuestion question;
    private int page;

    public void open(int page) {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        this.page = page;
    }

    public String ask() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        String treatment = text("treatment");
        List<String> answers = "key".equals(treatment) ? form().answers(external.getRequestParameterValuesMap()) : List.of();
        RegradeWish wish = new RegradeWish(getQuestion().version(), treatment, answers, text("protect") != null, text("reason"));
        return "/quiz/regrade?faces-redirect=true&id=" + regrading.ask(wish, caller.serviceNumber()).id();
    }

    /** The question named in the address; null: none is. */
    public StoredQuestion getQuestion() {
        String version = text("version");
        if (question == null && version != null && version.matches("[0-9a-f-]{36}")) {
            caller.require(INSTRUCTOR, ADMINISTRATOR);
            question = questions.version(UUID.fromString(version));
        }
        return question;
    }

    public List<KeyForm.Field> getFields() {
        return form().fields();
    }

    /** What counts as right by the version itself, in HTML. */
    public List<String> getKey() {
        return KeyWords.of(getQuestion().rule());
    }

    private KeyForm form() {
        return new KeyForm(getQuestion().face());
    }

    public Page<RegradeView> getAsked() {
        if (asked == null) {
            asked = regrading.list(new Page.Request(page, SHOWN));
        }
        return asked;
    }

    private String text(String name) {
        return external.getRequestParameterMap().get(name);
    }
}
