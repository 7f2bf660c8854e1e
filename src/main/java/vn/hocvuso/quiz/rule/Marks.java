package vn.hocvuso.quiz.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What an attempt was worth. Every question weighs one; parts of a question are thousandths.
 *
 * @param correct fully right questions
 * @param total   questions asked that count
 * @param points  thousandths of a question, summed
 */
public record Marks(int correct, int total, long points) {
    /** A fully right question. */
    public static final int FULL = 1000;

    /** Before grading. */
    public static Marks none(int total) {
        return new Marks(0, total, 0);
    }

    /** What was dropped is left out of all three. */
    public static Marks counted(Collection<Worth> questions) {
        int correct = 0;
        int total = 0;
        long points = 0;
        for (Worth worth : questions) {
            correct += worth.counted() && worth.points() == FULL ? 1 : 0;
            total += worth.counted() ? 1 : 0;
            points += worth.counted() ? worth.points() : 0;
        }
        return new Marks(correct, total, points);
    }

    /**
     * Decided on exact points: 79,99% is no pass at 80, and no rounding ever makes it one. A paper of which no question counts
     * any more has shown nothing, unless handing in is enough.
     */
    public boolean passes(int passPercent) {
        return (total > 0 || passPercent == 0) && points * 100 >= (long) passPercent * total * FULL;
    }

    /** A smaller share of the points; a paper without a question that counts is worth nothing. */
    public boolean isWorseThan(Marks other) {
        return points * Math.max(1, other.total) < other.points * Math.max(1, total);
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
