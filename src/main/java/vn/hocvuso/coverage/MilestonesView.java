package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Page;

/**
 * Units of a subtree that reached a goal between two days and are there on the second, and those that were there on the first and
 * fell back; the latest first.
 *
 * @param goal    per cent
 * @param classes what there is below the unit, so that one can ask for one
 * @param shown   the class of {@code units}; null: the unit and all below it, which is not offered above {@link #MOST_AT_ONCE}
 */
public record MilestonesView(
        String campaign, UnitName unit, LocalDate from, LocalDate to, BigDecimal goal, boolean pending, List<UnitClass> classes, UnitClass shown,
        long reached, long fellBack, Page<Item> units) {
    /** Up to so many units below are looked at whatever they are; among more one class is looked at. */
    public static final int MOST_AT_ONCE = 5_000;

    /** @param on first day from which it has been so; {@code required}, {@code passed}: on the second day */
    public record Item(UnitName unit, boolean reached, LocalDate on, long required, long passed, BigDecimal coverage) {}

    public static boolean isFewEnough(List<UnitClass> classes) {
        return classes.stream().mapToLong(UnitClass::many).sum() <= MOST_AT_ONCE;
    }
}
