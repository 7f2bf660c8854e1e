package vn.hocvuso.coverage.rule;

import java.util.Set;

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

    private State() {}

    /** Which bits a name of the list of people asks for. */
    public record Wanted(int set, int unset) {
        public boolean holds(int state) {
            return (state & set) == set && (state & unset) == 0;
        }
    }

    public static final Set<String> NAMES = Set.of(
            "on-roll",
            "exempt",
            "required",
            "not-started",
            "started",
            "completed",
            "assessed",
            "failed",
            "passed",
            "overdue",
            "remaining");

    /** @param name one of {@link #NAMES} (contract.md, {@code state=}) */
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
            case "passed" -> new Wanted(PASSED, EXEMPT);
            case "overdue" -> new Wanted(OVERDUE, EXEMPT);
            case "remaining" -> new Wanted(0, EXEMPT | PASSED);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
