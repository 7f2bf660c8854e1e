package vn.hocvuso.learning.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.learning.Gain;
import vn.hocvuso.learning.GainView;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Before and after, skill by skill, for a unit as a whole. */
@Named("gainPage")
@RequestScoped
public class GainPage {
    @Inject
    Gain gain;

    @Inject
    Quizzes quizzes;

    @Inject
    Caller caller;

    private GainView view;

    /** Nothing is shown until all three are chosen; what is not there counts as not chosen. */
    public void open(String unit, String before, String after) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        if (unit == null || before == null || after == null) {
            return;
        }
        try {
            view = gain.of(unit, before, after, scope);
        } catch (NotFound chosenWrongly) {
            view = null;
        }
    }

    /** Null until something is chosen. */
    public GainView getView() {
        return view;
    }

    public Collection<QuizSummary> getQuizzes() {
        return quizzes.all().values();
    }
}
