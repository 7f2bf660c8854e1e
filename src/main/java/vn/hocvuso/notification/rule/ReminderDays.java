package vn.hocvuso.notification.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * On which days a person is reminded, counted from the due day, and after how many days overdue it is told up the command.
 *
 * @param before        days before the due day, each 1 to 365
 * @param onDue         also on the due day itself
 * @param everyDays     after the due day again every so many days; 0: never
 * @param mostTimes     and at most so often
 * @param escalateAfter days overdue: first the unit's own officer, then its superior, the next superior, …; rising
 * @param expiring      days before the last day on which a pass holds, each 1 to 365
 */
public record ReminderDays(
        List<Integer> before, boolean onDue, int everyDays, int mostTimes, List<Integer> escalateAfter, List<Integer> expiring) {
    /** Below every stage there is. */
    public static final int NONE = -10_000;

    /**
     * The latest stage that was reached: −14, −7, 0, 7, …; {@link #NONE} before the first. One that was passed over, because nobody
     * was to be disturbed or a server stood still, is not made up for: the person hears the latest.
     */
    public int reached(LocalDate counted, LocalDate day) {
        long days = ChronoUnit.DAYS.between(counted, day);
        if (days >= 0 && everyDays > 0 && mostTimes > 0 && days >= everyDays) {
            return (int) Math.min(days / everyDays, mostTimes) * everyDays;
        }
        if (days >= 0 && onDue) {
            return 0;
        }
        return latest(before, days);
    }

    /** The latest stage before the last day of a pass: −30, −7; {@link #NONE} before the first. */
    public int expiring(LocalDate lastValid, LocalDate day) {
        return latest(expiring, ChronoUnit.DAYS.between(lastValid, day));
    }

    private static int latest(List<Integer> ahead, long days) {
        return ahead.stream().mapToInt(one -> -one).filter(stage -> stage <= days).max().orElse(NONE);
    }

    /**
     * How far up a unit's people overdue are to be told of, one level after the other.
     *
     * @param told highest level told so far; −1: none
     * @return {@code told + 1} when its days have passed, else {@code told}
     */
    public int level(int told, long daysOverdue) {
        int next = told + 1;
        return next < escalateAfter.size() && daysOverdue >= escalateAfter.get(next) ? next : told;
    }
}
