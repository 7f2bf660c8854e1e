package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/** For how long a deputy may stand in: always with an end, and not for ever by renewing it in one stroke. */
public record Delegation(int usualDays, int mostDays) {

    /**
     * @param from null for today, {@code lastDay} null for the usual number of days
     * @throws Refused 422 {@code delegation-too-long}, {@code role-over} when its last day has passed, {@code days-out-of-order}
     */
    public Period days(LocalDate from, LocalDate lastDay, LocalDate today) {
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate last = lastDay == null ? first.plusDays(usualDays - 1L) : lastDay;
        if (last.isBefore(today)) {
            throw new Refused("role-over", last);
        }
        if (last.isAfter(first.plusDays(mostDays - 1L))) {
            throw new Refused("delegation-too-long", mostDays);
        }
        return Period.inclusive(first, last);
    }
}
