package vn.hocvuso.mentoring.rule;

import java.time.LocalDate;
import java.util.Collection;

/** How an active pair stands on a day. */
public final class PairProgress {
    private PairProgress() {}

    /** @param nowTenths tenths of a per cent at the later test; null: not sat since, or the skill was not asked */
    public static boolean isReached(Integer nowTenths, int goalPercent) {
        return nowTenths != null && nowTenths >= goalPercent * 10;
    }

    /** All goals are reached, and there is one. */
    public static boolean isReached(Collection<Integer> nowTenths, int goalPercent) {
        return !nowTenths.isEmpty() && nowTenths.stream().allMatch(now -> isReached(now, goalPercent));
    }

    /**
     * Nothing was logged for so many weeks, counted from the pair's beginning when nothing ever was.
     *
     * @param last day of the latest entry; null: none
     */
    public static boolean isQuiet(LocalDate since, LocalDate last, LocalDate today, int weeks) {
        LocalDate heard = last == null || last.isBefore(since) ? since : last;
        return !heard.plusWeeks(weeks).isAfter(today);
    }
}
