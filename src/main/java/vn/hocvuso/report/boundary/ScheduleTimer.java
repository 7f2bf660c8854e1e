package vn.hocvuso.report.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.report.Schedules;

/** Every few minutes, on every node: what is over is ordered. The first look after midnight is the night's; later ones find nothing new. */
@ApplicationScoped
public class ScheduleTimer {
    private static final Logger LOG = Logger.getLogger(ScheduleTimer.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Schedules schedules;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::order, 1, 5, TimeUnit.MINUTES);
    }

    private void order() {
        try {
            schedules.order();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Scheduled cut-offs are ordered later", e);
        }
    }
}
