package vn.hocvuso.coverage;

import java.math.BigDecimal;
import vn.hocvuso.coverage.rule.Counts;

/** The figures of one unit with its whole subtree. */
public record UnitFigures(
        UnitName unit,
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

    public static UnitFigures of(UnitName unit, Counts counts) {
        Figures f = Figures.of(counts);
        return new UnitFigures(
                unit,
                f.onRoll(),
                f.exempt(),
                f.required(),
                f.started(),
                f.completed(),
                f.assessed(),
                f.passed(),
                f.overdue(),
                f.remaining(),
                f.coverage(),
                f.coverageOnRoll());
    }
}
