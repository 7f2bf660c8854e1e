package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import vn.hocvuso.kernel.Refused;

/** The day a question is about. */
public final class AsOf {
    private AsOf() {}

    /** @param asked null: today; @throws Refused 422 {@code day-in-future} */
    public static LocalDate day(LocalDate asked, LocalDate today) {
        if (asked != null && asked.isAfter(today)) {
            throw new Refused("day-in-future", asked);
        }
        return asked == null ? today : asked;
    }

    /** @throws Refused 422 {@code days-out-of-order} unless {@code from} lies before {@code to} */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Refused("days-out-of-order", from, to);
        }
    }
}
