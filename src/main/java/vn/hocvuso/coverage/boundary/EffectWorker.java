package vn.hocvuso.coverage.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** Counts the effects of drafts, one at a time on a node; a clock also finds what a restart left. */
@ApplicationScoped
public class EffectWorker {
    private static final Logger LOG = Logger.getLogger(EffectWorker.class.getName());
    private static final int LOOK_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Effects effects;

    private final AtomicBoolean busy = new AtomicBoolean();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::countAll, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** A draft was just written. */
    void look() {
        executor.execute(this::countAll);
    }

    private void countAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Optional<UUID> draft = effects.claim(); draft.isPresent(); draft = effects.claim()) {
                count(draft.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "effects of drafts are looked for again later", e);
        } finally {
            busy.set(false);
        }
    }

    private void count(UUID draft) {
        try {
            Effects.Work work = effects.begin(draft);
            effects.count(work, () -> {
                if (!effects.progress(work)) {
                    throw new CancellationException("another node counts draft " + draft);
                }
            });
        } catch (CancellationException taken) {
            LOG.log(Level.INFO, taken.getMessage());
        } catch (Refused refused) {
            effects.fail(draft, refused.code());
        } catch (NotFound gone) {
            effects.fail(draft, "draft-gone");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the effect of draft " + draft + " was not counted", e);
            effects.fail(draft, "effect-failed");
        }
    }
}
