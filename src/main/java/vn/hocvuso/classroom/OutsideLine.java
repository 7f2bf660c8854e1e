package vn.hocvuso.classroom;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one person brought from elsewhere.
 *
 * @param outcome  {@code completed} or {@code failed} of a course, {@code passed} or {@code failed} of a test
 * @param score    null: unknown, as is {@code maxScore} then
 */
public record OutsideLine(String serviceNumber, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal maxScore) {}
