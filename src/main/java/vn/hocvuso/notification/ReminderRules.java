package vn.hocvuso.notification;

import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.rule.ReminderDays;

/**
 * Who is told what when, as somebody wants it.
 *
 * @param on            switched on
 * @param before        days before the due day, 1 to 365, at most ten
 * @param everyDays     after the due day again every so many days, 0 to 90; 0: never
 * @param mostTimes     and at most so often, 0 to 52
 * @param escalateAfter days overdue, 1 to 365, rising: the unit's own officer, its superior, the next superior, …; at most nine
 * @param expiring      days before the last day of a pass, 1 to 365, at most ten
 */
public record ReminderRules(
        boolean on, List<Integer> before, boolean onDue, int everyDays, int mostTimes, List<Integer> escalateAfter, List<Integer> expiring) {
    private static final int YEAR = 365;

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(before.size() <= 10, "before", "too-many-values", 10)
                .that(before.stream().allMatch(ReminderRules::isDay), "before", "out-of-range", 1, YEAR)
                .that(everyDays >= 0 && everyDays <= 90, "everyDays", "out-of-range", 0, 90)
                .that(mostTimes >= 0 && mostTimes <= 52, "mostTimes", "out-of-range", 0, 52)
                .that(escalateAfter.size() <= 9, "escalateAfter", "too-many-values", 9)
                .that(escalateAfter.stream().allMatch(ReminderRules::isDay), "escalateAfter", "out-of-range", 1, YEAR)
                .that(isRising(escalateAfter), "escalateAfter", "not-rising")
                .that(expiring.size() <= 10, "expiring", "too-many-values", 10)
                .that(expiring.stream().allMatch(ReminderRules::isDay), "expiring", "out-of-range", 1, YEAR)
                .orRefuse();
    }

    private static boolean isDay(int days) {
        return days >= 1 && days <= YEAR;
    }

    private static boolean isRising(List<Integer> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    public ReminderDays days() {
        return new ReminderDays(before, onDue, everyDays, mostTimes, escalateAfter, expiring);
    }
}
