package vn.hocvuso.quiz.rule;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What an attempt was worth. A question gives the points its test says, one where it says nothing; parts of a point are thousandths.
 *
 * @param correct fully right questions
 * @param total   questions asked that count
 * @param points  thousandths of a point, summed
 * @param full    what they would be were every question that counts fully right
 */
public record Marks(int correct, int total, long points, long full) {
    /** A fully right question, and a point. */
    public static final int FULL = 1000;

    /** Of a paper whose questions are worth one point each. */
    public Marks(int correct, int total, long points) {
        this(correct, total, points, (long) total * FULL);
    }

    /** Before grading. */
    public static Marks none(int total, long full) {
        return new Marks(0, total, 0, full);
    }

    /** What was dropped is left out of all four. */
    public static Marks counted(Collection<Worth> questions) {
        int correct = 0;
        int total = 0;
        long points = 0;
        long full = 0;
        for (Worth worth : questions) {
            correct += worth.counted() && worth.points() == FULL ? 1 : 0;
            total += worth.counted() ? 1 : 0;
            points += worth.counted() ? worth.earned() : 0;
            full += worth.counted() ? worth.weight() : 0;
        }
        return new Marks(correct, total, points, full);
    }

    /**
     * Decided on exact points: 79,99% is no pass at 80, and no rounding ever makes it one. A paper of which no question counts
     * any more has shown nothing, unless handing in is enough.
     */
    public boolean passes(int passPercent) {
        return (full > 0 || passPercent == 0) && points * 100 >= passPercent * full;
    }

    /** A smaller share of the points; a paper without a question that counts is worth nothing. */
    public boolean isWorseThan(Marks other) {
        return points * Math.max(1, other.full) < other.points * Math.max(1, full);
    }

    /** With those of another attempt: a longer paper weighs more, and nothing is rounded. */
    Marks and(Marks other) {
        return new Marks(correct + other.correct, total + other.total, points + other.points, full + other.full);
    }

    /** Per cent, rounded down to one decimal, so that 100.0 means every question fully right. */
    public BigDecimal scorePercent() {
        return full == 0 ? BigDecimal.ZERO.setScale(1) : BigDecimal.valueOf(points * FULL / full, 1);
    }
}
