package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.notification.Trials;

/** Tries reminder rules out. */
@ApplicationScoped
public class TrialWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(TrialWorker.class.getName());

    @Inject
    Trials trials;

    @Override
    public String kind() {
        return Trials.JOB;
    }

    @Override
    public void work(UUID trial, Hold hold) {
        try {
            trials.run(trial, hold);
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "reminder rules were not tried out: " + trial, e);
            trials.fail(trial, hold);
        }
    }
}
