package vn.hocvuso.personnel.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.personnel.People;

/** Reads the roll after a start, a large import and midnight before somebody has to wait for it. */
@ApplicationScoped
public class RollTimer {
    private static final Logger LOG = Logger.getLogger(RollTimer.class.getName());
    private static final int PAUSE_SECONDS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    People people;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::refresh, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void refresh() {
        try {
            people.refreshRoll();
        } catch (RuntimeException failed) {
            // Whoever asks next reads it.
            LOG.log(Level.WARNING, "The roll could not be read ahead; it will be tried again", failed);
        }
    }
}
