package vn.hocvuso.coverage;

import java.math.BigDecimal;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.CoveragePercent;

/** The counts of domain.md §4 and the two shares, per cent rounded down to one decimal, null when there is nobody. */
public record Figures(
        long onRoll,
        long exempt,
        long required,
        long started,
        long completed,
        long assessed,
        long passed,
        long overdue,
        long remaining,
        BigDecimal coverage,
        BigDecimal coverageOnRoll) {

    public static Figures of(Counts counts) {
        return new Figures(
                counts.onRoll(),
                counts.exempt(),
                counts.required(),
                counts.started(),
                counts.completed(),
                counts.assessed(),
                counts.passed(),
                counts.overdue(),
                counts.remaining(),
                CoveragePercent.of(counts.passed(), counts.required()).orElse(null),
                CoveragePercent.of(counts.passed(), counts.onRoll()).orElse(null));
    }
}
