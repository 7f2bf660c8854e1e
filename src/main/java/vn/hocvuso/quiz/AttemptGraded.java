package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * An attempt has ended and been graded, fired once, in the transaction that graded it.
 *
 * @param kind       {@code check}, {@code course} or {@code final}
 * @param courseSlug null for a test across courses
 * @param correct    fully right questions of {@code total}
 * @param points     thousandths of a point, of {@code full}
 * @param finishedAt when it was handed in, or its deadline where that came first
 */
public record AttemptGraded(
        UUID attempt,
        UUID person,
        UUID quizId,
        String slug,
        String title,
        String kind,
        String courseSlug,
        boolean passed,
        int correct,
        int total,
        long points,
        long full,
        Instant finishedAt) {}
