package vn.hocvuso.quiz.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.quiz.Quizzes;

/**
 * Hands in what was saved when nobody comes back. Every node sweeps; the attempt's row decides who is first. One attempt is one
 * transaction, so that a broken one keeps no other waiting.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpirySweep {
    private static final Logger LOG = Logger.getLogger(ExpirySweep.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    private Quizzes quizzes;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void sweep() {
        for (UUID attempt : quizzes.overdue(AT_ONCE)) {
            try {
                quizzes.expire(attempt);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Attempt " + attempt + " could not be ended", e);
            }
        }
    }
}
