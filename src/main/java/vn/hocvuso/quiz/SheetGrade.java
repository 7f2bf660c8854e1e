package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an answer sheet is worth.
 *
 * @param faults       questions whose cell cannot be read, by number; when there are any, the rest means nothing
 * @param correct      fully right questions of {@code total}
 * @param points       thousandths of a question, summed
 * @param scorePercent rounded down to one decimal
 */
public record SheetGrade(List<Integer> faults, int correct, int total, long points, BigDecimal scorePercent, boolean passed) {}
