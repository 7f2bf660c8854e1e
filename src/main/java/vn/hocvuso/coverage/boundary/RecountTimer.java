package vn.hocvuso.coverage.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Recounts;

/** Looks every two seconds whether a recount was asked for, and carries it out. */
@ApplicationScoped
public class RecountTimer {
    private static final Logger LOG = Logger.getLogger(RecountTimer.class.getName());
    private static final long PAUSE_SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Recounts recounts;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            recounts.begin().ifPresent(this::carryOut);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Looking for recounts failed; it will be tried again", failed);
        }
    }

    private void carryOut(Recounts.Run run) {
        try {
            boolean more;
            do {
                more = recounts.goOn(run);
            } while (more);
            recounts.end(run);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "A recount failed", failed);
            recounts.fail(run);
        }
    }
}
