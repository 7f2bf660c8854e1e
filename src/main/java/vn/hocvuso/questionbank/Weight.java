package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an option is worth: hundred-thousandths of a per cent, so that Moodle's 33.33333 is a whole number. From −100 to 100%.
 */
public final class Weight {
    /** 100%. */
    public static final int FULL = 10_000_000;

    /** Rounded shares may miss 100% by this much (three times 33%); Moodle allows as much. */
    private static final int ROUNDING = FULL / 100;

    private Weight() {}

    /** @throws NumberFormatException for anything but −100 to 100 with at most five decimals */
    public static int parse(String percent) {
        BigDecimal value = new BigDecimal(percent.strip().replace(',', '.'));
        if (value.abs().compareTo(BigDecimal.valueOf(100)) > 0 || value.scale() > 12) {
            throw new NumberFormatException(percent);
        }
        return value.movePointRight(5).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** {@code 33.33333}, {@code -50}: as GIFT writes it. */
    public static String print(int weight) {
        return BigDecimal.valueOf(weight, 5).stripTrailingZeros().toPlainString();
    }

    public static boolean addsUp(long sum) {
        return Math.abs(sum - FULL) <= ROUNDING;
    }

    /** Thousandths of a question, rounded down, never below 0; rounding alone never makes a whole of less than {@code whole}. */
    public static int thousandths(long sum, long whole) {
        return sum >= whole ? 1000 : (int) Math.min(999, Math.max(0, Math.floorDiv(sum * 1000, FULL)));
    }
}
