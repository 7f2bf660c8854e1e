package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.quiz.Regrading;

/** Weighs regrades and carries them out, step by step; one that was begun by a node that died goes on where it stopped. */
@ApplicationScoped
public class RegradeWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(RegradeWorker.class.getName());

    @Inject
    private Regrading regrading;

    @Override
    public String kind() {
        return Regrading.JOB;
    }

    @Override
    public void work(UUID regrade, Hold hold) {
        try {
            for (long steps = 1; regrading.step(regrade, hold); steps++) {
                hold.progress(steps, 0);
            }
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Regrade " + regrade + " has stopped", failed);
            regrading.fail(regrade, hold);
        }
    }
}
