package vn.hocvuso.coverage.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What other terms do to one person, a bit for each thing, and the figures of an {@link Effect} by the names an address has for them:
 * {@code added}, {@code removed}, {@code late}, {@code overdue-now}, and {@code on-roll}, {@code exempt}, {@code required},
 * {@code passed}, {@code remaining}, {@code overdue} with {@code -before} and {@code -after}.
 */
public final class EffectMarks {
    static final int ADDED = 1;
    static final int REMOVED = 1 << 1;
    static final int LATE = 1 << 2;
    static final int OVERDUE_NOW = 1 << 3;

    /** Where a person stands with the old terms and with the new ones: four bits each. */
    static final int BEFORE = 4;
    static final int AFTER = 8;
    static final int ON_ROLL = 1;
    static final int EXEMPT = 1 << 1;
    static final int PASSED = 1 << 2;
    static final int OVERDUE = 1 << 3;

    static final int BITS = 12;

    private static final Map<String, IntPredicate> FIGURES = figures();

    private EffectMarks() {}

    private static Map<String, IntPredicate> figures() {
        Map<String, IntPredicate> figures = new LinkedHashMap<>();
        figures.put("added", marks -> (marks & ADDED) != 0);
        figures.put("removed", marks -> (marks & REMOVED) != 0);
        figures.put("late", marks -> (marks & LATE) != 0);
        figures.put("overdue-now", marks -> (marks & OVERDUE_NOW) != 0);
        side(figures, "-before", BEFORE);
        side(figures, "-after", AFTER);
        return Collections.unmodifiableMap(figures);
    }

    private static void side(Map<String, IntPredicate> figures, String side, int shift) {
        figures.put("on-roll" + side, marks -> is(marks, shift, ON_ROLL));
        figures.put("exempt" + side, marks -> is(marks, shift, EXEMPT));
        figures.put("required" + side, marks -> is(marks, shift, ON_ROLL) && !is(marks, shift, EXEMPT));
        figures.put("passed" + side, marks -> is(marks, shift, PASSED));
        figures.put("remaining" + side, marks -> is(marks, shift, ON_ROLL) && !is(marks, shift, EXEMPT) && !is(marks, shift, PASSED));
        figures.put("overdue" + side, marks -> is(marks, shift, OVERDUE));
    }

    private static boolean is(int marks, int shift, int bit) {
        return (marks >>> shift & bit) != 0;
    }

    /** Four bits of a {@link State}; empty: not in the audience. */
    static int side(Optional<Integer> state) {
        return state.map(EffectMarks::side).orElse(0);
    }

    private static int side(int state) {
        return ON_ROLL | bit(state, State.EXEMPT, EXEMPT) | bit(state, State.PASSED, PASSED) | bit(state, State.OVERDUE, OVERDUE);
    }

    private static int bit(int state, int measure, int bit) {
        return (state & measure) == 0 ? 0 : bit;
    }

    /** In the order in which a page shows them. */
    public static Set<String> names() {
        return FIGURES.keySet();
    }

    /** Empty: no figure is called so. */
    public static Optional<IntPredicate> named(String figure) {
        return Optional.ofNullable(figure).map(FIGURES::get);
    }

    /** {@code outside}, {@code exempt}, {@code passed}, {@code overdue} or {@code remaining}: one of them holds with the old terms. */
    public static String before(int marks) {
        return standing(marks, "-before");
    }

    /** The same with the new terms. */
    public static String after(int marks) {
        return standing(marks, "-after");
    }

    private static String standing(int marks, String side) {
        return List.of("exempt", "passed", "overdue", "remaining").stream()
                .filter(standing -> FIGURES.get(standing + side).test(marks))
                .findFirst()
                .orElse("outside");
    }
}
