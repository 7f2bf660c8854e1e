package vn.hocvuso.catalog.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.catalog.Courses;

/** Looks every minute whether the day of a version has come. Every node tries; a second time changes nothing. */
@ApplicationScoped
public class EffectiveDayTimer {
    private static final Logger LOG = Logger.getLogger(EffectiveDayTimer.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Courses courses;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            courses.takeEffect();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "versions take effect later", e);
        }
    }
}
