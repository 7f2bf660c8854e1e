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

/** Counts the statistics that were asked for, and once an hour those of every test with news. */
@ApplicationScoped
public class StatisticsTimer {
    private static final Logger LOG = Logger.getLogger(StatisticsTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Statistics statistics;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::count, 2, 2, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::refresh, 5, 60, TimeUnit.MINUTES);
    }

    private void count() {
        try {
            boolean more;
            do {
                more = statistics.count();
            } while (more);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Statistics could not be counted", failed);
            statistics.fail(String.valueOf(failed.getMessage()));
        }
    }

    private void refresh() {
        try {
            statistics.refresh();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Tests with news are looked for again later", failed);
        }
    }
}
