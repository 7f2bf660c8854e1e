package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A unit's PH and Đạt from a day on, until the next step. */
public record Step(LocalDate day, long required, long passed) {
    /** The steps of a list the other way round. */
    public static Iterator<Step> latestFirst(List<Step> steps) {
        return IntStream.rangeClosed(1, steps.size()).mapToObj(back -> steps.get(steps.size() - back)).iterator();
    }

    /** Whether the share is at least that of the other; in whole numbers, so that no rounding makes two units equal. Nobody has none. */
    boolean isAtLeast(Step other) {
        return required > 0 && passed * other.required >= other.passed * required;
    }

    boolean reaches(int tenths) {
        return Goal.isReached(passed, required, tenths);
    }
}
