package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hocvuso.kernel.Page;

/**
 * Units of a subtree that reached a goal between two days and are there on the second, and those that were there on the first and
 * fell back; the latest first.
 *
 * @param goal per cent
 */
public record MilestonesView(
        String campaign, UnitName unit, LocalDate from, LocalDate to, BigDecimal goal, boolean pending, long reached, long fellBack, Page<Item> units) {

    /** @param on first day from which it has been so; {@code required}, {@code passed}: on the second day */
    public record Item(UnitName unit, boolean reached, LocalDate on, long required, long passed, BigDecimal coverage) {}
}
