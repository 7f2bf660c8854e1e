package vn.hocvuso.mentoring.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;

/** How an active pair stands on a day. */
public final class PairProgress {
    /** How a learner stands with a goal; above the goal counts for more than above the beginning. */
    public enum Step {
        UNTESTED,
        OPEN,
        RISING,
        REACHED;

        /** As in texts and the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private PairProgress() {}

    /** @param nowTenths null: not sat since, or the skill was not asked */
    public static Step step(int beforeTenths, Integer nowTenths, int goalPercent) {
        if (nowTenths == null) {
            return Step.UNTESTED;
        }
        return isReached(nowTenths, goalPercent) ? Step.REACHED : nowTenths > beforeTenths ? Step.RISING : Step.OPEN;
    }

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
