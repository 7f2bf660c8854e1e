package vn.hocvuso.progress;

import java.time.LocalDate;

/**
 * How someone stands with a test, from wherever the results come.
 *
 * @param passedOn   first pass, null without one
 * @param assessedOn last result of any kind, null without one
 */
public record TestResult(LocalDate passedOn, LocalDate assessedOn) {
    public static final TestResult NONE = new TestResult(null, null);

    public boolean passed() {
        return passedOn != null;
    }

    public boolean failed() {
        return passedOn == null && assessedOn != null;
    }
}
