package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.quiz.Statistics;

/** Counts the statistics of tests that were asked for. */
@ApplicationScoped
public class StatisticsWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(StatisticsWorker.class.getName());

    @Inject
    private Statistics statistics;

    @Override
    public String kind() {
        return Statistics.JOB;
    }

    @Override
    public void work(UUID job, Hold hold) {
        try {
            statistics.count(job, hold);
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Statistics could not be counted", failed);
            statistics.fail(job, String.valueOf(failed.getMessage()), hold);
        }
    }
}
