package vn.hocvuso.coverage.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** Freezes what was ordered, one after the other. Every node looks; an order is carried out by one. */
@ApplicationScoped
public class CutoffTimer {
    private static final Logger LOG = Logger.getLogger(CutoffTimer.class.getName());
    private static final long PAUSE_SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    StandingOrders orders;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Optional<UUID> next = orders.next();
            while (next.isPresent() && carryOut(next.get())) {
                next = orders.next();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cut-offs that were ordered are looked at again later", e);
        }
    }

    /** @return whether to look for another one at once */
    private boolean carryOut(UUID order) {
        try {
            return orders.carryOut(order);
        } catch (Refused refused) {
            orders.failed(order, refused.code());
        } catch (NotFound gone) {
            orders.failed(order, "not-found");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An ordered cut-off could not be frozen; it is tried again", e);
            orders.failed(order, "unexpected");
        }
        return true;
    }
}
