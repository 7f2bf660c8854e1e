package vn.hocvuso.learning.rule;

import java.util.Locale;

/** How a test stands for one person. A pass is never taken away by a later failure (domain.md §4.12). */
public enum QuizState {
    /** All attempts are used and none passed. */
    LOCKED,
    OPEN,
    IN_PROGRESS,
    PASSED,
    FAILED;

    /**
     * @param live     an attempt is under way
     * @param failed   there are results, and none is a pass
     * @param mayStart attempts are left
     */
    public static QuizState of(boolean passed, boolean live, boolean failed, boolean mayStart) {
        if (passed) {
            return PASSED;
        }
        if (live) {
            return IN_PROGRESS;
        }
        if (!mayStart) {
            return LOCKED;
        }
        return failed ? FAILED : OPEN;
    }

    /** {@code in-progress}: as the API and the keys of the bundle write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
