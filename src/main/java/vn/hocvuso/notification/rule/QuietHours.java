package vn.hocvuso.notification.rule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When nobody is to be disturbed.
 *
 * @param from  first moment of the night; the same as {@code until}: there is no night
 * @param until first moment after it; before {@code from}: it goes across midnight
 * @param days  on which nothing is sent at all
 */
public record QuietHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
    public boolean holds(LocalDateTime moment) {
        if (days.contains(moment.getDayOfWeek())) {
            return true;
        }
        LocalTime time = moment.toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean open = time.isBefore(until);
        return from.isBefore(until) ? begun && open : !from.equals(until) && (begun || open);
    }
}
