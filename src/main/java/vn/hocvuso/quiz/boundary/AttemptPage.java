package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.Attempts;
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
    Attempts attempts;

    @Inject
    Clock clock;

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
        standing = attempts.standings(caller.personId()).getOrDefault(quiz.id(), Standing.none(quiz.id()));
    }

    public QuizSummary getQuiz() {
        return quiz;
    }

    /** An attempt is under way and will be gone on with. */
    public boolean isUnderWay() {
        return standing.open() != null;
    }

    /** Why no attempt can be begun, as a code of the bundle; null: one can. */
    public String getObstacle() {
        return standing.reason(quiz, clock.instant());
    }

    /** The moment or the number its sentence needs. */
    public Object getObstacleValue() {
        return standing.obstacle(quiz, clock.instant()).map(obstacle -> obstacle.said(clock.getZone())).orElse(null);
    }

    /** Minutes for this person; null: no limit. */
    public Integer getMinutes() {
        return quiz.terms().with(standing.granted()).minutes();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
