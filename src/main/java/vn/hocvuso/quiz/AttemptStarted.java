package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone was given a paper, fired in the transaction that made it.
 *
 * @param courseSlug null for a test across courses
 */
public record AttemptStarted(UUID attempt, UUID person, UUID quizId, String slug, String courseSlug, Instant at) {}
