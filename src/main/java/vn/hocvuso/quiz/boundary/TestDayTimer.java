package vn.hocvuso.quiz.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.quiz.Quizzes;

/** Looks every minute whether the day of a test has come, as the catalogue does for courses. Every node tries; a second time changes nothing. */
@ApplicationScoped
public class TestDayTimer {
    private static final Logger LOG = Logger.getLogger(TestDayTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Quizzes quizzes;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            quizzes.takeEffect();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Tests take effect later", failed);
        }
    }
}
