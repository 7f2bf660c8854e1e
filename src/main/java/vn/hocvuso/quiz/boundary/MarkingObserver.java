package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.quiz.AttemptGraded;
import vn.hocvuso.quiz.Marking;

/** An attempt that ends puts its essays into the queue, in the same transaction. */
@ApplicationScoped
public class MarkingObserver {
    @Inject
    private Marking marking;

    void ended(@Observes AttemptGraded ended) {
        marking.lineUp(ended);
    }
}
