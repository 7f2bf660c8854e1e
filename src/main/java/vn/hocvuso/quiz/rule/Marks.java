package vn.hocvuso.quiz.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an attempt was worth. Every question weighs one; parts of a question are thousandths.
 *
 * @param correct fully right questions
 * @param total   questions asked
 * @param points  thousandths of a question, summed
 */
public record Marks(int correct, int total, long points) {
    /** A fully right question. */
    public static final int FULL = 1000;

    /** Before grading. */
    public static Marks none(int total) {
        return new Marks(0, total, 0);
    }

    /** @param thousandths of each question, 0 to {@link #FULL} */
    public static Marks of(List<Integer> thousandths) {
        int correct = (int) thousandths.stream().filter(points -> points == FULL).count();
        return new Marks(correct, thousandths.size(), thousandths.stream().mapToLong(Integer::longValue).sum());
    }

    /** Decided on exact points: 79,99% is no pass at 80, and no rounding ever makes it one. */
    public boolean passes(int passPercent) {
        return points * 100 >= (long) passPercent * total * FULL;
    }

    /** Points of a question, exact enough to compare papers of different length: the millionth part of a thousandth. */
    BigDecimal share() {
        return total == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(total), 6, RoundingMode.DOWN);
    }

    /** Per cent, rounded down to one decimal, so that 100.0 means every question fully right. */
    public BigDecimal scorePercent() {
        return total == 0 ? BigDecimal.ZERO.setScale(1) : BigDecimal.valueOf(points / total, 1);
    }
}
