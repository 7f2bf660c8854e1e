package vn.hocvuso.kernel;

import java.time.LocalDate;

/**
 * Days from {@code from} on, up to but without {@code until}. The outside speaks of inclusive days with an empty open end; the
 * inside and the tables of half-open ones with {@link #OPEN}, so that neighbours touch without arithmetic.
 */
public record Period(LocalDate from, LocalDate until) {
    /** The open end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Period {
        if (!from.isBefore(until)) {
            throw new Refused("days-out-of-order", from, until.minusDays(1));
        }
    }

    /** @param lastDay inclusive; null is open */
    public static Period inclusive(LocalDate from, LocalDate lastDay) {
        return new Period(from, lastDay == null ? OPEN : lastDay.plusDays(1));
    }

    /** The last day that counts, as the outside writes it; null when open. */
    public LocalDate lastDay() {
        return until.equals(OPEN) ? null : until.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
