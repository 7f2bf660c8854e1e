package vn.hocvuso.quiz.rule;

/**
 * What the attempts at a test tell of it as a whole; null where there are too few, or all are alike. Formulas as in
 * {@link ItemFigures}.
 *
 * @param attempts      that were counted
 * @param questions     of a paper: the most that counted
 * @param full          points of a paper: the most there were to earn
 * @param mean          of the points; so are {@code median}, {@code sd} and {@code standardError}
 * @param skewness      below 0: a long tail of weak attempts; above: of strong ones
 * @param kurtosis      0 as in a normal distribution; below: flatter
 * @param alpha         Cronbach's alpha, the coefficient of internal consistency, in per cent
 * @param errorRatio    how much of the standard deviation is chance, in per cent
 * @param standardError how far a total may be off by chance
 */
public record TestFigures(
        long attempts, int questions, double full, Double mean, Double median, Double sd, Double skewness, Double kurtosis, Double alpha, Double errorRatio,
        Double standardError) {}
