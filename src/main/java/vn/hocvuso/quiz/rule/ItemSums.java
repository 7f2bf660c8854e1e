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
    private final WideSum markSquared = new WideSum();
    private final WideSum restSquared = new WideSum();
    private final WideSum markRest = new WideSum();
    private long weights;
    private int place;

    /**
     * @param points of the question in thousandths: of itself, or of a point for a place on the paper
     * @param other  what the rest of the paper has earned, {@code weight} what the question gives at most: thousandths of a point
     * @param slot   where it stood
     */
    void take(int points, long other, int weight, int slot) {
        marks.add(points);
        rests.add((int) other);
        place = n == 0 || place == slot ? slot : 0;
        n++;
        mark += points;
        rest += other;
        markSquared.add(points, points);
        restSquared.add(other, other);
        markRest.add(points, other);
        weights += weight;
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

    /** Mean of the points it gives at most, in thousandths. */
    double weight() {
        return (double) weights / n;
    }

    /** Of the points, in thousandths squared; null for a single attempt. */
    Double variance() {
        return covariance(markSquared.value(), mark, mark);
    }

    /** With the whole paper, this question in it. */
    Double covarianceWithTotal() {
        return n < 2 ? null : covariance(markSquared.value(), mark, mark) + covariance(markRest.value(), mark, rest);
    }

    /** The correlation with the rest of the paper, in per cent; null where one of the two does not vary. */
    Double discrimination() {
        Double both = n < 2 ? null : variance() * covariance(restSquared.value(), rest, rest);
        return both == null || both == 0 ? null : 100 * covariance(markRest.value(), mark, rest) / Math.sqrt(both);
    }

    /** The covariance with the rest, in per cent of the most it could be with these points; null where it could be none. */
    Double efficiency() {
        Double most = n < 2 ? null : covariance(Tally.sortedProducts(marks, rests), mark, rest);
        return most == null || most == 0 ? null : 100 * covariance(markRest.value(), mark, rest) / most;
    }

    /** (n Σxy − Σx Σy) / n(n−1), exact up to the division. */
    private Double covariance(BigInteger products, long one, long other) {
        if (n < 2) {
            return null;
        }
        BigInteger above = BigInteger.valueOf(n).multiply(products).subtract(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        return above.doubleValue() / n / (n - 1);
    }
}
