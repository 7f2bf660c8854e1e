package vn.hocvuso.classroom;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one person brought from elsewhere.
 *
 * @param row      where it stands in its file, the first row being 1; 0: it comes from no file
 * @param outcome  {@code completed} or {@code failed} of a course, {@code passed} or {@code failed} of a test
 * @param score    null: unknown, as is {@code maxScore} then
 */
public record OutsideLine(int row, String serviceNumber, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal maxScore) {
    public OutsideLine(String serviceNumber, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal maxScore) {
        this(0, serviceNumber, earnedOn, outcome, score, maxScore);
    }
}
