package vn.hocvuso.quiz.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.quiz.Allowances;
import vn.hocvuso.quiz.Attempts;

/**
 * Hands in what was saved when nobody comes back, and gives who has just begun what was granted at the same moment. Every node
 * sweeps; the attempt's row decides who is first. One attempt is one transaction, so that a broken one keeps no other waiting.
 */
@ApplicationScoped
public class ExpirySweep {
    private static final Logger LOG = Logger.getLogger(ExpirySweep.class.getName());
    private static final int AT_ONCE = 500;
    private static final int EVERY_SECONDS = 15;

    @Inject
    private Attempts attempts;

    @Inject
    private Allowances allowances;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            attempts.overdue(AT_ONCE).forEach(this::expire);
            allowances.settle();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Overdue attempts are looked for again later", e);
        }
    }

    private void expire(UUID attempt) {
        try {
            attempts.expire(attempt);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Attempt " + attempt + " could not be ended", e);
        }
    }
}
