package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.quiz.rule.Marks;

/**
 * What an answer sheet is worth.
 *
 * @param faults       questions whose cell cannot be read, by number; when there are any, the rest means nothing
 * @param correct      fully right questions of {@code total}
 * @param points       thousandths of a point, of {@code full}
 * @param scorePercent rounded down to one decimal
 */
public record SheetGrade(List<Integer> faults, int correct, int total, long points, long full, BigDecimal scorePercent, boolean passed) {
    /** Rounded down to one decimal, as every score is. */
    public static BigDecimal percent(long points, long full) {
        return new Marks(0, 0, points, full).scorePercent();
    }
}
