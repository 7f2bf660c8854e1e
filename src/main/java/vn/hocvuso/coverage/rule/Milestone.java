package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.TrendView;

/** Since when a unit has held a share: a unit that fell back has to reach it again. */
public final class Milestone {
    public static final int COMPLETE = 1_000;

    private Milestone() {}

    /**
     * @param days   one after the other
     * @param tenths of a per cent
     * @return the first day of the last unbroken stretch; null when the last day is not in one. Nobody to learn reaches nothing.
     */
    public static LocalDate heldSince(List<TrendView.Day> days, int tenths) {
        LocalDate since = null;
        for (int i = days.size() - 1; i >= 0 && reached(days.get(i), tenths); i--) {
            since = days.get(i).day();
        }
        return since;
    }

    private static boolean reached(TrendView.Day day, int tenths) {
        return reached(day.passed(), day.required(), tenths);
    }

    /** In whole numbers: 99,96% does not reach 100%. */
    public static boolean reached(long passed, long required, int tenths) {
        return required > 0 && passed * COMPLETE >= required * tenths;
    }
}
