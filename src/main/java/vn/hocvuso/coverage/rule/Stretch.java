package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.function.Predicate;

/** The days up to the last step on which something holds without a break; steps are taken the latest first. */
final class Stretch {
    private final Predicate<Step> holds;
    private LocalDate first;
    private boolean open = true;

    Stretch(Predicate<Step> holds) {
        this.holds = holds;
    }

    void take(Step earlier) {
        open = open && holds.test(earlier);
        first = open ? earlier.day() : first;
    }

    /** False: no step further back changes anything. */
    boolean isOpen() {
        return open;
    }

    /** Null: it does not hold at all. */
    LocalDate first() {
        return first;
    }
}
