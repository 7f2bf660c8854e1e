package vn.hocvuso.privacy.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.privacy.AccessLog;
import vn.hocvuso.privacy.Retention;
import vn.hocvuso.privacy.RetentionFigures;

/** Seals the access log every few minutes and, between one and five at night, removes what is due. Every node tries; one does it. */
@ApplicationScoped
public class PrivacyTimer {
    private static final Logger LOG = Logger.getLogger(PrivacyTimer.class.getName());
    private static final LocalTime NIGHT = LocalTime.of(1, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AccessLog log;

    @Inject
    Retention retention;

    @Inject
    Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(() -> quietly(this::seal), 3, 3, TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(() -> quietly(this::tonight), 7, 15, TimeUnit.MINUTES);
    }

    private void seal() {
        int sealed;
        do {
            sealed = log.seal();
        } while (sealed > 0);
    }

    private void tonight() {
        LocalTime now = LocalTime.now(clock);
        if (now.isBefore(NIGHT) || now.isAfter(MORNING) || !retention.claimTonight()) {
            return;
        }
        RetentionFigures all = RetentionFigures.NONE;
        RetentionFigures some = retention.forgetSome();
        while (some.people() > 0) {
            all = all.plus(some);
            some = retention.forgetSome();
        }
        retention.finish(all);
    }

    /** A task that throws is never run again; what a night did not do the next one does. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "personal data are looked after later", e);
        }
    }
}
