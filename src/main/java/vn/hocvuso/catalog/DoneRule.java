package vn.hocvuso.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * When an activity counts as done.
 *
 * @param minutes the lesson has to be open in all, as the server sees it; 0: any time does
 * @param percent of the points, for {@link By#GRADE}; else 0
 */
public record DoneRule(By by, int minutes, int percent) {
    /** A lesson when its learner says so, a test when it is passed: what holds where nothing is said. */
    public static final DoneRule OF_LESSONS = new DoneRule(By.MARK, 0, 0);

    public static final DoneRule OF_TESTS = new DoneRule(By.PASS, 0, 0);

    private static final int MINUTE = 60;

    /** Lessons take the first three, tests the others. */
    public enum By {
        /** The learner says so. */
        MARK,
        /** It was opened, and open long enough where a time is asked for. */
        VIEW,
        /** It was open long enough, and then the learner says so. */
        TIME,
        /** So many per cent, whatever the test's threshold. */
        GRADE,
        /** The test is passed. */
        PASS,
        /** Passed, or every attempt is used up. */
        PASS_OR_ATTEMPTS;

        public static final Set<By> OF_LESSONS = Set.of(MARK, VIEW, TIME);

        /** {@code pass-or-attempts}: as the files write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Null: there is none of that name. */
        public static By of(String code) {
            for (By by : values()) {
                if (by.code().equals(code)) {
                    return by;
                }
            }
            return null;
        }
    }

    /** Seconds a lesson has to be open before it can be done. */
    public int seconds() {
        return minutes * MINUTE;
    }

    /** It becomes done by being open; nobody has to say so. */
    public boolean byItself() {
        return by == By.VIEW;
    }

    /**
     * Of a test.
     *
     * @param reached per cent of the points in the best attempt, rounded down; −1: none is over
     * @param usedUp  no attempt is left and none under way
     */
    public boolean test(boolean passed, int reached, boolean usedUp) {
        return switch (by) {
            case GRADE -> reached >= percent;
            case PASS_OR_ATTEMPTS -> passed || usedUp;
            default -> passed;
        };
    }

    /** The file's form. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("by", by.code());
        if (minutes > 0) {
            tree.put("minutes", minutes);
        }
        if (percent > 0) {
            tree.put("percent", percent);
        }
        return tree;
    }
}
