package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One attempt that is worth something else by a regrade.
 *
 * @param unitCode of today; null without one
 * @param effect   on the person: {@code pass}, {@code fail} or {@code none}, for one pass is enough
 */
public record RegradeChange(
        String serviceNumber, String fullName, String unitCode, String unitName, String quiz, String quizTitle, int number, Instant finishedAt,
        BigDecimal wasPercent, boolean wasPassed, BigDecimal isPercent, boolean isPassed, String effect) {}
