package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.classroom.SheetRegrades;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;

/** Grades sheets anew, paper test by paper test. */
@ApplicationScoped
public class SheetWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(SheetWorker.class.getName());

    @Inject
    private SheetRegrades regrades;

    @Override
    public String kind() {
        return SheetRegrades.JOB;
    }

    @Override
    public void work(UUID job, Hold hold) {
        try {
            for (long papers = 1; regrades.step(job, hold); papers++) {
                hold.progress(papers, 0);
            }
        } catch (Hold.Lost taken) {
            throw taken;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Grading sheets anew has stopped", failed);
            regrades.fail(job, hold);
        }
    }
}
