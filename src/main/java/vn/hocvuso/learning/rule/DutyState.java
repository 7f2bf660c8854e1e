package vn.hocvuso.learning.rule;

import java.time.LocalDate;
import java.util.Locale;

/** How a campaign stands for one person. */
public enum DutyState {
    NOT_STARTED,
    IN_PROGRESS,
    /** Every required course, but the final test is still to be passed. */
    COMPLETED,
    /** Every required course and the final test, where there is one: "Đạt" (domain.md §4). */
    PASSED;

    /** @param testPassed true as well when there is no final test */
    public static DutyState of(boolean begun, boolean coursesDone, boolean testPassed) {
        if (coursesDone) {
            return testPassed ? PASSED : COMPLETED;
        }
        return begun ? IN_PROGRESS : NOT_STARTED;
    }

    /**
     * Whether something earned still holds on a day (domain.md §4.11): earned on E it counts on E ≤ D &lt; E + months.
     *
     * @param earnedOn       null: never
     * @param validityMonths null: it does not expire
     */
    public static boolean holds(LocalDate earnedOn, Integer validityMonths, LocalDate day) {
        return earnedOn != null
                && !earnedOn.isAfter(day)
                && (validityMonths == null || day.isBefore(earnedOn.plusMonths(validityMonths)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
