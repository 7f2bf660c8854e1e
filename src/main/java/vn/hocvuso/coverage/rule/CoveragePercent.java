package vn.hocvuso.coverage.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** How a share is printed: rounded down to tenths, so that 100 appears only where nobody is missing (domain.md §4, 4 and 5). */
public final class CoveragePercent {
    public static final String NOBODY = "—";

    private CoveragePercent() {}

    /** Per cent with one decimal; empty when there is nobody to count. */
    public static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(Math.floorDiv(part * 1_000, whole), 1));
    }

    /** As Vietnamese readers see it: {@code 99,9%}, {@code 100%} only on equality, {@code —} for nobody. */
    public static String text(long part, long whole) {
        return of(part, whole)
                .map(percent -> percent.stripTrailingZeros().scale() <= 0
                        ? percent.toBigInteger() + "%"
                        : percent.toPlainString().replace('.', ',') + "%")
                .orElse(NOBODY);
    }
}
