package vn.hocvuso.quiz.rule;

/**
 * What a question has shown of itself; null where there are too few attempts, or nothing varies. The formulas are those of Moodle's
 * quiz statistics (docs.moodle.org/dev/Quiz_statistics_calculations).
 *
 * @param slot           where it always stood; 0: in several places, as in a drawn paper
 * @param attempts       that were asked it
 * @param facility       mean of the share of its points, 0 to 1
 * @param sd             standard deviation of the points, as a share of the full points
 * @param intended       its points of those of the paper, in per cent
 * @param effective      how much of the spread of the totals comes from its place on the paper, in per cent; null where it has none
 *                       of its own, or works against the rest
 * @param discrimination correlation with the rest of the paper, −100 to 100
 * @param efficiency     the same in per cent of what these points could reach at most
 */
public record ItemFigures(
        int slot, long attempts, double facility, Double sd, Double intended, Double effective, Double discrimination, Double efficiency) {
    /** Fewer attempts say nothing about a key. */
    public static final int ENOUGH = 10;

    /** Those who know more get it wrong: the key is probably wrong, or the question misleads. */
    public boolean isSuspicious() {
        return attempts >= ENOUGH && discrimination != null && discrimination < 0;
    }
}
