package vn.hocvuso.progress.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.quiz.AttemptGraded;
import vn.hocvuso.quiz.AttemptStarted;

/** Attempts become results in the transaction of the attempt: a grade that is shown is a grade that counts. */
@ApplicationScoped
public class AttemptObserver {
    @Inject
    private Progress progress;

    void started(@Observes AttemptStarted started) {
        progress.record(started);
    }

    void graded(@Observes AttemptGraded graded) {
        progress.record(graded);
    }
}
