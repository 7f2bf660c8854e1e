package vn.hocvuso.progress.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Worker;
import vn.hocvuso.progress.CourseMoves;

/** Moves people in the middle of a course, some at a time: whoever is moved is in the middle of another version no more. */
@ApplicationScoped
public class MoveWorker implements Worker {
    @Inject
    private CourseMoves moves;

    @Override
    public String kind() {
        return CourseMoves.JOB;
    }

    @Override
    public void work(UUID id, Hold hold) {
        long rounds = 0;
        while (moves.goOn(id)) {
            hold.progress(++rounds, 0);
        }
        moves.end(id, hold);
    }
}
