package vn.hocvuso.quiz.rule;

import java.math.BigInteger;

/**
 * What is kept of one question, or of one place on the paper, while attempts pass by: whole sums only, so that the figures do not
 * depend on the order or the number of attempts.
 */
final class ItemSums {
    private final Tally marks = new Tally();
    private final Tally rests = new Tally();
    private long n;
    private long mark;
    private long rest;
    private long markSquared;
    private long restSquared;
    private long markRest;
    private int place;

    /**
     * @param points of this question; {@code total} of the whole paper: thousandths
     * @param slot   where it stood
     */
    void take(int points, long total, int slot) {
        long other = total - points;
        marks.add(points);
        rests.add((int) other);
        place = n == 0 || place == slot ? slot : 0;
        n++;
        mark += points;
        rest += other;
        markSquared += (long) points * points;
        restSquared += other * other;
        markRest += points * other;
    }

    long attempts() {
        return n;
    }

    /** The slot it always stood in; 0: in several. */
    int place() {
        return place;
    }

    double facility() {
        return (double) mark / n / Marks.FULL;
    }

    /** Of the points, in thousandths squared; null for a single attempt. */
    Double variance() {
        return covariance(markSquared, mark, mark);
    }

    /** With the whole paper, this question in it. */
    Double covarianceWithTotal() {
        return n < 2 ? null : covariance(markSquared, mark, mark) + covariance(markRest, mark, rest);
    }

    /** The correlation with the rest of the paper, in per cent; null where one of the two does not vary. */
    Double discrimination() {
        Double both = n < 2 ? null : variance() * covariance(restSquared, rest, rest);
        return both == null || both == 0 ? null : 100 * covariance(markRest, mark, rest) / Math.sqrt(both);
    }

    /** The covariance with the rest, in per cent of the most it could be with these points; null where it could be none. */
    Double efficiency() {
        Double most = n < 2 ? null : covariance(Tally.sortedProducts(marks, rests), mark, rest);
        return most == null || most == 0 ? null : 100 * covariance(markRest, mark, rest) / most;
    }

    /** (n Σxy − Σx Σy) / n(n−1), exact up to the division. */
    private Double covariance(long products, long one, long other) {
        if (n < 2) {
            return null;
        }
        BigInteger above = BigInteger.valueOf(n).multiply(BigInteger.valueOf(products)).subtract(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        return above.doubleValue() / n / (n - 1);
    }
}
