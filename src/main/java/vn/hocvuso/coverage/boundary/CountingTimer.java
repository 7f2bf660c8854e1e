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
import vn.hocvuso.coverage.Coverage;

/** Looks four times a second whether something waits to be counted, and counts until nothing does. */
@ApplicationScoped
public class CountingTimer {
    private static final Logger LOG = Logger.getLogger(CountingTimer.class.getName());
    private static final long PAUSE_MILLIS = 250;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Coverage coverage;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // With a delay between rounds there is never a second one beside the first.
        executor.scheduleWithFixedDelay(this::count, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void count() {
        try {
            int taken;
            do {
                taken = coverage.count();
            } while (taken > 0);
        } catch (RuntimeException failed) {
            // The transaction is rolled back and the changes still wait: the next look tries again.
            LOG.log(Level.WARNING, "Counting coverage failed; it will be tried again", failed);
        }
    }
}
