package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.catalog.CourseWithdrawn;
import vn.hocvuso.quiz.Quizzes;

/** A version of a course that is withdrawn before its day takes the tests with it that were to come with it. */
@ApplicationScoped
public class WithdrawalObserver {
    private Quizzes quizzes;

    WithdrawalObserver() {}

    @Inject
    public WithdrawalObserver(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    void withdrawn(@Observes CourseWithdrawn event) {
        if (event.act().equals("version-withdrawn")) {
            quizzes.callOff(event.subject(), Integer.parseInt(event.part()));
        }
    }
}
