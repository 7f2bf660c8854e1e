package vn.hocvuso.coverage.rule;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person on the roll counts for on a day, as bits (domain.md §4). The exempt carry {@link #EXEMPT} alone: every other
 * measure is of those who have to learn.
 */
public final class State {
    public static final int EXEMPT = 1;
    public static final int STARTED = 2;
    public static final int COMPLETED = 4;
    public static final int ASSESSED = 8;
    public static final int PASSED = 16;
    public static final int OVERDUE = 32;
    /** Failed the final test and holds no valid pass of it. */
    public static final int FAILED = 64;
    /** {@link #FAILED} twice or more. */
    public static final int FAILED_TWICE = 128;
    /** {@link #PASSED}, but no more after the renewal window unless something is renewed. */
    public static final int EXPIRING = 256;

    /** From this bit on: holds the first required step of the programme, the second, …, the final test. */
    static final int FIRST_ITEM = 9;

    /** In the place of a state: the person does not count at all. */
    public static final int NOBODY = -1;

    /** So many steps a programme may have, the final test among them. */
    public static final int ITEMS = 21;

    private static final Pattern ITEM = Pattern.compile("(not-)?done-([1-9]\\d?)");

    private State() {}

    /** @param index in the order of the programme, from 0 */
    static int item(int index) {
        return 1 << FIRST_ITEM + index;
    }

    /** Which bits a name of the list of people asks for. */
    public record Wanted(int set, int unset) {
        public boolean holds(int state) {
            return state != NOBODY && (state & set) == set && (state & unset) == 0;
        }

        /** The number of the step that is asked for, from 0; negative: none is. */
        public int step() {
            int steps = set >>> FIRST_ITEM;
            return steps == 0 ? -1 : Integer.numberOfTrailingZeros(steps);
        }
    }

    /** Beside these {@code done-1}, {@code not-done-1} and so on, a number for each step of the programme. */
    public static final Set<String> NAMES = Set.of(
            "on-roll",
            "exempt",
            "required",
            "not-started",
            "started",
            "completed",
            "assessed",
            "failed",
            "failed-twice",
            "passed",
            "expiring",
            "overdue",
            "remaining");

    public static boolean isNamed(String name) {
        Matcher item = ITEM.matcher(name);
        return NAMES.contains(name) || item.matches() && Integer.parseInt(item.group(2)) <= ITEMS;
    }

    /** @param name one of {@link #NAMES} (contract.md, {@code state=}), or a step */
    public static Wanted named(String name) {
        return switch (name) {
            case "on-roll" -> new Wanted(0, 0);
            case "exempt" -> new Wanted(EXEMPT, 0);
            case "required" -> new Wanted(0, EXEMPT);
            case "not-started" -> new Wanted(0, EXEMPT | STARTED);
            case "started" -> new Wanted(STARTED, EXEMPT);
            case "completed" -> new Wanted(COMPLETED, EXEMPT);
            case "assessed" -> new Wanted(ASSESSED, EXEMPT);
            case "failed" -> new Wanted(FAILED, EXEMPT);
            case "failed-twice" -> new Wanted(FAILED_TWICE, EXEMPT);
            case "passed" -> new Wanted(PASSED, EXEMPT);
            case "expiring" -> new Wanted(EXPIRING, EXEMPT);
            case "overdue" -> new Wanted(OVERDUE, EXEMPT);
            case "remaining" -> new Wanted(0, EXEMPT | PASSED);
            default -> step(name);
        };
    }

    private static Wanted step(String name) {
        Matcher item = ITEM.matcher(name);
        if (!item.matches()) {
            throw new IllegalArgumentException(name);
        }
        int bit = item(Integer.parseInt(item.group(2)) - 1);
        return item.group(1) == null ? new Wanted(bit, EXEMPT) : new Wanted(0, EXEMPT | bit);
    }

    /** How many are so named, out of the counts: a list's total without reading the list. */
    public static long total(String name, Counts counts) {
        return switch (name) {
            case "on-roll" -> counts.onRoll();
            case "exempt" -> counts.exempt();
            case "required" -> counts.required();
            case "not-started" -> counts.required() - counts.started();
            case "started" -> counts.started();
            case "completed" -> counts.completed();
            case "assessed" -> counts.assessed();
            case "failed" -> counts.failed();
            case "failed-twice" -> counts.failedTwice();
            case "passed" -> counts.passed();
            case "expiring" -> counts.expiring();
            case "overdue" -> counts.overdue();
            case "remaining" -> counts.remaining();
            default -> stepTotal(name, counts);
        };
    }

    private static long stepTotal(String name, Counts counts) {
        Matcher item = ITEM.matcher(name);
        if (!item.matches()) {
            throw new IllegalArgumentException(name);
        }
        long done = counts.item(Integer.parseInt(item.group(2)) - 1);
        return item.group(1) == null ? done : counts.required() - done;
    }
}
