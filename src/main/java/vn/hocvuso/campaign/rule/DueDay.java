package vn.hocvuso.campaign.rule;

import java.time.LocalDate;

/** Everyone is due on the campaign's day, a newcomer may have longer (domain.md §4, 14). */
public final class DueDay {
    private DueDay() {}

    /**
     * @param newcomerDays null: no longer time for newcomers
     * @param came         what these days run from: the first day of the unbroken stretch in the audience, or on the roll
     */
    public static LocalDate of(LocalDate startsOn, LocalDate dueOn, Integer newcomerDays, LocalDate came) {
        if (newcomerDays == null || !came.isAfter(startsOn)) {
            return dueOn;
        }
        LocalDate own = came.plusDays(newcomerDays);
        return own.isAfter(dueOn) ? own : dueOn;
    }
}
