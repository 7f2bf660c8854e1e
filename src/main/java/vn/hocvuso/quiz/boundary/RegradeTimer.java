package vn.hocvuso.quiz.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.quiz.Regrading;

/** Looks every second whether a regrade waits, and carries it out step by step. */
@ApplicationScoped
public class RegradeTimer {
    private static final Logger LOG = Logger.getLogger(RegradeTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Regrading regrading;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Optional<UUID> next = regrading.next();
            next.ifPresent(this::carryOut);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Looking for regrades failed; it will be tried again", failed);
        }
    }

    private void carryOut(UUID regrade) {
        try {
            boolean more;
            do {
                more = regrading.step(regrade);
            } while (more);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Regrade " + regrade + " has stopped", failed);
            regrading.fail(regrade);
        }
    }
}
