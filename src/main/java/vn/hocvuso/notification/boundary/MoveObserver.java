package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.notification.Moves;
import vn.hocvuso.progress.LearnersMoved;

/** In the transaction that moved them: nobody is told what did not happen, or twice. */
@ApplicationScoped
public class MoveObserver {
    @Inject
    private Moves moves;

    void moved(@Observes LearnersMoved moved) {
        moves.tell(moved);
    }
}
