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

/** Reads what lists of names need after a start, after midnight and after a campaign was counted anew before somebody waits for it. */
@ApplicationScoped
public class NamesTimer {
    private static final Logger LOG = Logger.getLogger(NamesTimer.class.getName());
    private static final int PAUSE_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Coverage coverage;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::readAhead, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void readAhead() {
        try {
            coverage.readAhead();
        } catch (RuntimeException failed) {
            // Whoever asks next reads it.
            LOG.log(Level.WARNING, "What lists of names need could not be read ahead; it will be tried again", failed);
        }
    }
}
