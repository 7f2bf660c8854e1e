package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.Standing;

/** The threshold of a test: its terms, and whether one begins, goes on, or has used up the attempts. The rest is the player. */
@Named("attemptPage")
@RequestScoped
public class AttemptPage {
    @Inject
    Quizzes quizzes;

    @Inject
    Caller caller;

    private String slug;
    private QuizSummary quiz;
    private Standing standing;

    /** Looks the test up before anything is drawn: an unknown one is a missing page. */
    public void open() {
        if (slug == null) {
            throw new NotFound("quiz");
        }
        quiz = quizzes.view(slug);
        standing = quizzes.standings(caller.personId()).getOrDefault(quiz.id(), Standing.none(quiz.id()));
    }

    public QuizSummary getQuiz() {
        return quiz;
    }

    /** An attempt is under way and will be gone on with. */
    public boolean isUnderWay() {
        return standing.open() != null;
    }

    public boolean isExhausted() {
        return !standing.mayStart(quiz.attemptsAllowed());
    }

    /** How many right answers pass. */
    public int getNeeded() {
        return (quiz.passPercent() * quiz.questions() + 99) / 100;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
