package vn.hocvuso.progress;

import java.time.LocalDate;

/**
 * How someone stands with a test, from wherever the results come.
 *
 * @param passedOn   first pass, null without one
 * @param assessedOn last result of any kind, null without one
 * @param reached    per cent of the points in the best one, rounded down; −1: none has points
 */
public record TestResult(LocalDate passedOn, LocalDate assessedOn, int reached) {
    public static final TestResult NONE = new TestResult(null, null, -1);

    public boolean passed() {
        return passedOn != null;
    }

    public boolean failed() {
        return passedOn == null && assessedOn != null;
    }
}
