package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.classroom.SheetRegrades;
import vn.hocvuso.quiz.RegradeCounted;

/** Attempts were looked at: the sheets wait from the same transaction on. */
@ApplicationScoped
public class RegradeObserver {
    @Inject
    private SheetRegrades regrades;

    void counted(@Observes RegradeCounted counted) {
        regrades.begin(counted);
    }
}
