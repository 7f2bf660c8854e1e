package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.TreeSet;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionView;

/** One version of a question: as a learner sees it, its key, its life, and where it is used. */
@Named("questionPage")
@RequestScoped
public class QuestionPage {
    @Inject
    QuestionDesk desk;

    @Inject
    ExternalContext external;

    private QuestionView view;

    public void open() {
        getView();
    }

    public String move(String to) {
        QuestionView moved = desk.move(getView().bank(), view.name(), view.number(), to, text("note"));
        return "/publishing/question?faces-redirect=true&done=1&bank=" + moved.bank() + "&name=" + moved.name() + "&version=" + moved.number();
    }

    /** Read at first need: a post asks before its action runs. */
    public QuestionView getView() {
        if (view == null) {
            String number = text("version") != null ? text("version") : text("number");
            view = desk.view(
                    String.valueOf(text("bank")), String.valueOf(text("name")), number == null || !number.matches("\\d{1,6}") ? null : Integer.valueOf(number));
        }
        return view;
    }

    /** For the script that draws questions. */
    public String getFaces() {
        return "[" + getView().face().toJson().build() + "]";
    }

    public String joined(Collection<String> labels) {
        return String.join(", ", new TreeSet<>(labels));
    }

    private String text(String name) {
        return external.getRequestParameterMap().get(name);
    }
}
