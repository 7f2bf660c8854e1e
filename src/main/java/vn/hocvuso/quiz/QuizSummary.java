package vn.hocvuso.quiz;

import java.util.UUID;

/**
 * A test as everyone may know it.
 *
 * @param kind            {@code check}, {@code course} or {@code final}
 * @param courseSlug      null for a test across courses
 * @param questions       how many are asked
 * @param minutes         null: no time limit
 * @param attemptsAllowed null: as many as one likes
 */
public record QuizSummary(
        UUID id,
        String slug,
        String title,
        String kind,
        String courseSlug,
        int questions,
        Integer minutes,
        int passPercent,
        Integer attemptsAllowed) {}
