package vn.hocvuso.coverage.rule;

/** How many people a unit lacks to a target. A target is a share of PH, so half a person is a whole one. */
public final class Goal {
    /** A hundred per cent. */
    public static final int ALL = 1_000;

    private Goal() {}

    /**
     * @param tenths the target in tenths of a per cent, at most {@link #ALL}
     * @return people still to pass; 0: the target is reached, or nobody has to learn
     */
    public static long missing(long passed, long required, int tenths) {
        long needed = (required * tenths + ALL - 1) / ALL;
        return Math.max(0, needed - passed);
    }

    /** A unit in which nobody has to learn reaches nothing. */
    public static boolean isReached(long passed, long required, int tenths) {
        return required > 0 && missing(passed, required, tenths) == 0;
    }
}
