package vn.hocvuso.coverage.rule;

/** The whole numbers of one unit, group or day (domain.md §4); they may be negative where they stand for a change. */
public record Counts(
        long onRoll,
        long exempt,
        long started,
        long completed,
        long assessed,
        long passed,
        long overdue,
        long failed) {
    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** One person in this state. */
    public static Counts of(int state) {
        return new Counts(
                1,
                bit(state, State.EXEMPT),
                bit(state, State.STARTED),
                bit(state, State.COMPLETED),
                bit(state, State.ASSESSED),
                bit(state, State.PASSED),
                bit(state, State.OVERDUE),
                bit(state, State.FAILED));
    }

    private static long bit(int state, int measure) {
        return (state & measure) == 0 ? 0 : 1;
    }

    public long required() {
        return onRoll - exempt;
    }

    public long remaining() {
        return required() - passed;
    }

    public Counts plus(Counts other) {
        return new Counts(
                onRoll + other.onRoll,
                exempt + other.exempt,
                started + other.started,
                completed + other.completed,
                assessed + other.assessed,
                passed + other.passed,
                overdue + other.overdue,
                failed + other.failed);
    }

    public Counts negated() {
        return new Counts(-onRoll, -exempt, -started, -completed, -assessed, -passed, -overdue, -failed);
    }

    public Counts minus(Counts other) {
        return plus(other.negated());
    }
}
