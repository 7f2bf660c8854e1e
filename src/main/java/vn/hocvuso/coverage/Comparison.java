package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.rule.Counts;

/**
 * A unit's figures on two days side by side, and of everything directly below it; a unit that stood on one of the days only has
 * noughts on the other.
 *
 * @param target per cent
 * @param all    the unit with its subtree
 * @param own    people posted to the unit itself
 */
public record Comparison(
        String campaign, UnitName unit, LocalDate from, LocalDate to, BigDecimal target, boolean pending, Side all, Side own, List<Side> children) {

    /** @param unit as it was called on the later day on which it stood */
    public record Side(UnitName unit, Figures before, Figures after, Change change) {
        public static Side of(UnitName unit, Counts before, Counts after) {
            return new Side(unit, Figures.of(before), Figures.of(after), Change.between(Figures.of(before), Figures.of(after)));
        }
    }

    /** After less before. @param coverage percentage points; null where one of the days has no rate */
    public record Change(long onRoll, long exempt, long required, long passed, long remaining, long overdue, BigDecimal coverage) {
        static Change between(Figures before, Figures after) {
            return new Change(
                    after.onRoll() - before.onRoll(),
                    after.exempt() - before.exempt(),
                    after.required() - before.required(),
                    after.passed() - before.passed(),
                    after.remaining() - before.remaining(),
                    after.overdue() - before.overdue(),
                    before.coverage() == null || after.coverage() == null ? null : after.coverage().subtract(before.coverage()));
        }
    }
}
