package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

/** Counts the effects of drafts. */
@ApplicationScoped
public class EffectWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(EffectWorker.class.getName());

    @Inject
    private Effects effects;

    @Override
    public String kind() {
        return Effects.JOB;
    }

    @Override
    public void work(UUID draft, Hold hold) {
        try {
            effects.count(draft, hold);
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (Refused refused) {
            effects.fail(draft, refused.code(), hold);
        } catch (NotFound gone) {
            effects.fail(draft, "draft-gone", hold);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the effect of draft " + draft + " was not counted", e);
            effects.fail(draft, "effect-failed", hold);
        }
    }
}
