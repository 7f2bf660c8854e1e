package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.coverage.rule.State;

/**
 * What one person counts for in a campaign on a day.
 *
 * @param cohort    empty: none
 * @param state     bits of {@link State}
 * @param overdueOn the day this stretch of being overdue began, else the next day on which it will begin as things stand; null: none.
 *                  The day before it is the last day in time
 * @param expiresOn of who has passed, the day from which the pass holds no more and the person has to learn again; null: none is known
 */
public record PersonStanding(UUID person, UUID unit, String group, String cohort, int state, LocalDate overdueOn, LocalDate expiresOn) {
    public boolean isExempt() {
        return (state & State.EXEMPT) != 0;
    }

    public boolean isStarted() {
        return (state & State.STARTED) != 0;
    }

    public boolean isPassed() {
        return (state & State.PASSED) != 0;
    }

    public boolean isOverdue() {
        return (state & State.OVERDUE) != 0;
    }

    public boolean isFailedTwice() {
        return (state & State.FAILED_TWICE) != 0;
    }

    public boolean isExpiring() {
        return (state & State.EXPIRING) != 0;
    }
}
