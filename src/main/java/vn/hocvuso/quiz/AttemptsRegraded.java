package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.quiz.rule.Marks;

/**
 * Some attempts that had ended are worth something else than before; fired in the transaction that made it so, at most some hundred
 * at a time.
 *
 * @param reason in words, as given by who ruled it
 * @param marked an essay was marked, the first grade it has, or an average moves with an earlier attempt that came late; false: a
 *               question was graded anew for everybody
 */
public record AttemptsRegraded(String reason, boolean marked, List<Regraded> attempts) {
    /**
     * @param change     its row in the list of changes
     * @param kind       of the test: {@code check}, {@code course} or {@code final}
     * @param courseSlug null for a test across courses
     * @param finishedAt the day it was earned, which stays
     */
    public record Regraded(
            UUID change, UUID attempt, UUID person, UUID quizId, String slug, String title, String kind, String courseSlug, Instant finishedAt,
            Marks was, boolean wasPassed, Marks is, boolean isPassed) {}
}
