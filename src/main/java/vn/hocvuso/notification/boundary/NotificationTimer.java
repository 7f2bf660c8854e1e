package vn.hocvuso.notification.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.notification.Mails;
import vn.hocvuso.notification.Reminders;
import vn.hocvuso.notification.Trials;

/** Looks every minute what is left of the day's work, and every half minute whether mail waits. Every node tries; one does it. */
@ApplicationScoped
public class NotificationTimer {
    private static final Logger LOG = Logger.getLogger(NotificationTimer.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Reminders reminders;

    @Inject
    Mails mails;

    @Inject
    Trials trials;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(() -> whileThereIs(reminders::step), 90, 60, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> whileThereIs(() -> mails.deliver() > 0), 100, 30, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> whileThereIs(this::forgetTrials), 15, 60, TimeUnit.MINUTES);
    }

    private boolean forgetTrials() {
        trials.forgetOld();
        return false;
    }

    /** A task that throws is never run again; what was not done now is done at the next look. */
    private static void whileThereIs(BooleanSupplier work) {
        try {
            boolean more;
            do {
                more = work.getAsBoolean();
            } while (more);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Messages go out later", e);
        }
    }
}
