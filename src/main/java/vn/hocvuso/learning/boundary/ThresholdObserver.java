package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.learning.Threshold;
import vn.hocvuso.quiz.AttemptStarted;

/** A refusal here takes the attempt that was just begun with it: it is the same transaction. */
@ApplicationScoped
public class ThresholdObserver {
    @Inject
    private Threshold threshold;

    void started(@Observes AttemptStarted started) {
        threshold.require(started.person(), started.courseSlug(), started.slug());
    }
}
