package vn.hocvuso.coverage.rule;

import java.time.LocalDate;

/** A unit's PH and Đạt from a day on, until the next step. */
public record Step(LocalDate day, long required, long passed) {
    /** Whether the share is at least that of the other; in whole numbers, so that no rounding makes two units equal. Nobody has none. */
    boolean isAtLeast(Step other) {
        return required > 0 && passed * other.required >= other.passed * required;
    }

    boolean reaches(int tenths) {
        return Goal.isReached(passed, required, tenths);
    }
}
