package vn.hocvuso.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.audit.AuditTrail;

/** Seals what was written, every few seconds. Every node tries; the database lets one at a time. */
@ApplicationScoped
public class SealingTimer {
    private static final Logger LOG = Logger.getLogger(SealingTimer.class.getName());
    private static final int PAUSE_SECONDS = 5;
    private static final int AT_ONCE = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditTrail trail;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::seal, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void seal() {
        try {
            int sealed = AT_ONCE;
            while (sealed == AT_ONCE) {
                sealed = trail.seal(AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the trail is sealed later", e);
        }
    }
}
