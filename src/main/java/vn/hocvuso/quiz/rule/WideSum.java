package vn.hocvuso.quiz.rule;

import java.math.BigInteger;

/** A sum of products of whole numbers that are not negative, exact however large it grows; while 64 bits hold it, it is no slower. */
final class WideSum {
    private long sum;
    private BigInteger carried = BigInteger.ZERO;

    void add(long one, long other) {
        long product = one * other;
        if (Math.multiplyHigh(one, other) == 0 && product >= 0 && product <= Long.MAX_VALUE - sum) {
            sum += product;
        } else {
            carried = carried.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        }
    }

    BigInteger value() {
        return carried.add(BigInteger.valueOf(sum));
    }
}
