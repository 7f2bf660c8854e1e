package vn.hocvuso.coverage.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Coverage;

/** Looks four times a second whether something waits to be counted, and counts until nothing does. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CountingTimer {
    private static final Logger LOG = Logger.getLogger(CountingTimer.class.getName());
    private static final long PAUSE_MILLIS = 250;

    @Resource
    private TimerService timers;

    @Inject
    private Coverage coverage;

    private final AtomicBoolean busy = new AtomicBoolean();

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PAUSE_MILLIS, PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void count() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            int taken;
            do {
                taken = coverage.count();
            } while (taken > 0);
        } catch (RuntimeException failed) {
            // The transaction is rolled back and the changes still wait: the next look tries again.
            LOG.log(Level.WARNING, "Counting coverage failed; it will be tried again", failed);
        } finally {
            busy.set(false);
        }
    }
}
