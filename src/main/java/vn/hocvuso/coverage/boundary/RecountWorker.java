package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.coverage.Recounts;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;

/** Carries out the recounts that were asked for, some people at a time. */
@ApplicationScoped
public class RecountWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(RecountWorker.class.getName());

    @Inject
    private Recounts recounts;

    @Override
    public String kind() {
        return Recounts.JOB;
    }

    @Override
    public void work(UUID id, Hold hold) {
        try {
            Recounts.Run run = recounts.begin(id);
            while (recounts.goOn(run)) {
                hold.progress(run.people(), 0);
            }
            recounts.end(run, hold);
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "recount " + id + " failed", failed);
            recounts.fail(id, hold);
        }
    }
}
