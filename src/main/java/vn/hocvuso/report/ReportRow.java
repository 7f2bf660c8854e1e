package vn.hocvuso.report;

import java.math.BigDecimal;

/**
 * One line of a report's table (domain.md §5). Shares are per cent of those who have to learn, rounded down to one decimal, null
 * for nobody; differences are points between the shares as they are printed.
 *
 * @param code     of the unit; null for the line of the unit's own people and for the sum
 * @param previous null: nothing to compare with
 * @param note     why the target was not reached, as the unit wrote it; may be empty
 */
public record ReportRow(
        String code,
        String name,
        long onRoll,
        long exempt,
        long required,
        long started,
        BigDecimal startedPercent,
        long completed,
        BigDecimal completedPercent,
        long assessed,
        long passed,
        BigDecimal passedPercent,
        BigDecimal target,
        BigDecimal toTarget,
        BigDecimal toPrevious,
        String note) {}
