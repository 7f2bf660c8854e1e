package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** From the one day to the other. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /**
     * @param unit  as it was called on the later day on which it stood
     * @param flows null for a unit's own people, and for a unit that lay directly below on one of the days only
     */
    public record Side(UnitName unit, Figures before, Figures after, Change change, Flows flows) {
        public static Side of(UnitName unit, Counts before, Counts after, Flows flows) {
            return new Side(unit, Figures.of(before), Figures.of(after), Change.between(Figures.of(before), Figures.of(after)), flows);
        }
    }

    /**
     * Why PH and Đạt are other than they were, exactly: required = came − left, passed = cameDone − leftDone + gained − lost. Who
     * is transferred between two units of the subtree is in the flows of both and not in those of the whole.
     *
     * @param came     people who came into PH: posted here, excused no more, taken into the audience
     * @param cameDone those of them who were passed when they came
     * @param left     people who left PH: posted away, discharged, exempted
     * @param leftDone those of them who were passed when they left
     * @param gained   became passed while in PH
     * @param lost     ceased to be passed while in PH: expired, revoked
     */
    public record Flows(long came, long cameDone, long left, long leftDone, long gained, long lost) {
        public static Flows between(Counts before, Counts after) {
            Counts flown = after.minus(before);
            return new Flows(flown.came(), flown.cameDone(), flown.left(), flown.leftDone(), flown.gained(), flown.lost());
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
