package vn.hocvuso.coverage;

import java.math.BigDecimal;
import vn.hocvuso.coverage.rule.Counts;

/** The figures of one report group; a group without anybody on the roll is not listed. */
public record GroupFigures(
        String group,
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

    public static GroupFigures of(String group, Counts counts) {
        return of(group, Figures.of(counts));
    }

    public static GroupFigures of(String group, Figures f) {
        return new GroupFigures(
                group,
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
