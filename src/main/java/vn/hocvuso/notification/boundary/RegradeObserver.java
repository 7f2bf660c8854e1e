package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.notification.Regrades;
import vn.hocvuso.quiz.AttemptsRegraded;

/** In the transaction that graded anew: nobody is told what did not happen, or twice. */
@ApplicationScoped
public class RegradeObserver {
    @Inject
    private Regrades regrades;

    void regraded(@Observes AttemptsRegraded regraded) {
        regrades.tell(regraded);
    }
}
