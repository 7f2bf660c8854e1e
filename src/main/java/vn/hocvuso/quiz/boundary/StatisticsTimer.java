package vn.hocvuso.quiz.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.quiz.Statistics;

/** Lines up the statistics of every test with news once an hour, so that an author is warned without having to look. */
@ApplicationScoped
public class StatisticsTimer {
    private static final Logger LOG = Logger.getLogger(StatisticsTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Statistics statistics;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::refresh, 5, 60, TimeUnit.MINUTES);
    }

    private void refresh() {
        try {
            statistics.refresh();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Tests with news are looked for again later", failed);
        }
    }
}
