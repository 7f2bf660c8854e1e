package vn.hocvuso.account.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.Sessions;

/** Hashes given passwords in the background, one after the other, and forgets old stays. Every node does its part. */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final int AT_ONCE = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(() -> quietly(this::hashWaiting), 2, 2, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> quietly(sessions::sweep), 1, 24, TimeUnit.HOURS);
    }

    private void hashWaiting() {
        int taken = AT_ONCE;
        while (taken == AT_ONCE) {
            taken = accounts.hashWaiting(AT_ONCE);
        }
    }

    /** A task that throws is never run again; the next round may find the database back. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "accounts are tidied up later", e);
        }
    }
}
