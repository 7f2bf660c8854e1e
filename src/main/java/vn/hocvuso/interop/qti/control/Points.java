package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Weight;

/** QTI's points beside our weights and shares. */
final class Points {
    private static final int LARGEST_SHARE = 100;

    private Points() {}

    /** Of the whole; less than minus all of it takes no more than all of it. */
    static int weight(BigDecimal points, BigDecimal whole) {
        BigDecimal weight = points.multiply(BigDecimal.valueOf(Weight.FULL)).divide(whole, 0, RoundingMode.HALF_UP);
        return weight.min(BigDecimal.valueOf(Weight.FULL)).max(BigDecimal.valueOf(-Weight.FULL)).intValueExact();
    }

    /** Thirds that were cut off after some digits make a whole again: what they are shares of must not drift from file to file. */
    static BigDecimal whole(BigDecimal sum) {
        BigDecimal near = sum.setScale(0, RoundingMode.HALF_UP);
        return sum.subtract(near).abs().compareTo(sum.movePointLeft(5)) <= 0 ? near : sum;
    }

    /** Points of a weight, as a decimal without loss. */
    static String points(long weight) {
        BigDecimal points = BigDecimal.valueOf(weight).movePointLeft(7);
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    /** Whole numbers in the same proportions, as small as can be. */
    static List<Integer> shares(List<BigDecimal> points, int line) {
        int scale = points.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigDecimal largest = points.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (largest.precision() - largest.scale() + Math.max(0, scale) > 18) {
            throw QuestionFault.unsupported(line, "qti-shares");
        }
        List<Long> whole = points.stream()
                .map(value -> value.movePointRight(Math.max(0, scale)).setScale(0, RoundingMode.HALF_UP).longValueExact())
                .toList();
        long divisor = whole.stream().reduce(0L, Points::divisor);
        if (divisor == 0 || whole.stream().anyMatch(value -> value <= 0 || value / divisor > LARGEST_SHARE)) {
            throw QuestionFault.unsupported(line, "qti-shares");
        }
        return whole.stream().map(value -> (int) (value / divisor)).toList();
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
