package vn.hocvuso.followup.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody stands with one activity. One pass suffices, a later failure takes nothing away (domain.md §4, 12). */
public enum CellState {
    NONE,
    BEGUN,
    FAILED,
    DONE;

    /**
     * @param done     the lesson learnt, the course completed, the test passed
     * @param failures of a test; a course cannot be failed, only begun
     * @param traces   anything at all is on record
     */
    public static CellState of(boolean done, int failures, boolean traces) {
        if (done) {
            return DONE;
        }
        return failures > 0 ? FAILED : traces ? BEGUN : NONE;
    }

    /** As it stands in addresses and in the API: {@code done}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CellState> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
