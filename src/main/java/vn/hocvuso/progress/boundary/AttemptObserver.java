package vn.hocvuso.progress.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.quiz.AttemptGraded;
import vn.hocvuso.quiz.AttemptReopened;
import vn.hocvuso.quiz.AttemptStarted;

/** Attempts become results in the transaction of the attempt: a grade that is shown is a grade that counts. */
@ApplicationScoped
public class AttemptObserver {
    @Inject
    private Progress progress;

    @Inject
    private Corrections corrections;

    void started(@Observes AttemptStarted started) {
        progress.record(started);
    }

    void reopened(@Observes AttemptReopened reopened) {
        corrections.withdraw(reopened);
    }

    void graded(@Observes AttemptGraded graded) {
        progress.record(graded);
    }
}
