package vn.hocvuso.quiz.rule;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** How often each whole number was seen. It holds as many entries as there are different numbers, however many were seen. */
final class Tally {
    private final Map<Integer, Count> counts = new TreeMap<>();
    private long seen;

    private static final class Count {
        private long times;
    }

    void add(int value) {
        counts.computeIfAbsent(value, first -> new Count()).times++;
        seen++;
    }

    long seen() {
        return seen;
    }

    /** Takes a value with how often it was seen. */
    interface Taker {
        void take(int value, long times);
    }

    /** From the smallest on. */
    void each(Taker taker) {
        counts.forEach((value, count) -> taker.take(value, count.times));
    }

    double mean() {
        long[] sum = new long[1];
        each((value, times) -> sum[0] += value * times);
        return (double) sum[0] / seen;
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        return (at((seen - 1) / 2) + at(seen / 2)) / 2.0;
    }

    /** @param place from 0, in order of size */
    private int at(long place) {
        long passed = 0;
        for (Map.Entry<Integer, Count> entry : counts.entrySet()) {
            passed += entry.getValue().times;
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no place " + place);
    }

    /** The mean of the differences to the mean, to a power. */
    double moment(int power) {
        double mean = mean();
        double[] sum = new double[1];
        each((value, times) -> sum[0] += Math.pow(value - mean, power) * times);
        return sum[0] / seen;
    }

    /** The sum of products when both are put in order of size: the most two such lists can go together. */
    static BigInteger sortedProducts(Tally one, Tally other) {
        long[][] left = one.rows();
        long[][] right = other.rows();
        WideSum sum = new WideSum();
        int at = 0;
        long here = right.length == 0 ? 0 : right[0][1];
        for (long[] row : left) {
            long times = row[1];
            while (times > 0) {
                long run = Math.min(times, here);
                sum.add(row[0] * right[at][0], run);
                times -= run;
                here -= run;
                if (here == 0 && ++at < right.length) {
                    here = right[at][1];
                }
            }
        }
        return sum.value();
    }

    private long[][] rows() {
        return counts.entrySet().stream().map(entry -> new long[] {entry.getKey(), entry.getValue().times}).toArray(long[][]::new);
    }
}
