package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.quiz.rule.Terms;

/**
 * A test as everyone may know it.
 *
 * @param kind            {@code check}, {@code course} or {@code final}
 * @param courseSlug      null for a test across courses
 * @param questions       how many are asked
 * @param points          of a paper
 * @param weighted        not every question is worth one point
 * @param minutes         null: no time limit
 * @param attemptsAllowed null: as many as one likes
 * @param opensAt         null: at any time
 * @param closesAt        null: never
 * @param delayMinutes    to wait after an attempt before the next
 * @param grading         which attempt counts: {@code best}, {@code last}, {@code first} or {@code average}
 */
public record QuizSummary(
        UUID id,
        String slug,
        String title,
        String kind,
        String courseSlug,
        int questions,
        BigDecimal points,
        boolean weighted,
        Integer minutes,
        int passPercent,
        Integer attemptsAllowed,
        Instant opensAt,
        Instant closesAt,
        int delayMinutes,
        String grading) {

    /** The least points that pass; where every question is worth one, right answers, for parts of them are seldom given. */
    public BigDecimal pointsToPass() {
        return Points.toPass(points, passPercent, weighted);
    }

    /** By which everybody sits it to whom nothing else is granted. */
    public Terms terms() {
        return new Terms(opensAt, closesAt, minutes, attemptsAllowed, delayMinutes);
    }
}
