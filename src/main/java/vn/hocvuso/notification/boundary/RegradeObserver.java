package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.classroom.SheetsRegraded;
import vn.hocvuso.notification.Regrades;
import vn.hocvuso.quiz.AttemptsRegraded;
import vn.hocvuso.quiz.EssaysRead;

/** In the transaction that graded anew: nobody is told what did not happen, or twice. */
@ApplicationScoped
public class RegradeObserver {
    @Inject
    private Regrades regrades;

    void regraded(@Observes AttemptsRegraded regraded) {
        regrades.tell(regraded);
    }

    void regraded(@Observes SheetsRegraded regraded) {
        regrades.tell(regraded);
    }

    void read(@Observes EssaysRead read) {
        regrades.tell(read);
    }
}
