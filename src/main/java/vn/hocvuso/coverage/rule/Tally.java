package vn.hocvuso.coverage.rule;

import vn.hocvuso.coverage.Figures;

/** The whole numbers of domain.md §4 as they were frozen; what follows from them is not kept. */
public record Tally(long onRoll, long exempt, long started, long completed, long assessed, long passed, long overdue) {
    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0);
    public static final String[] NAMES = {"onRoll", "exempt", "started", "completed", "assessed", "passed", "overdue"};

    public static Tally of(Figures f) {
        return new Tally(f.onRoll(), f.exempt(), f.started(), f.completed(), f.assessed(), f.passed(), f.overdue());
    }

    public long required() {
        return onRoll - exempt;
    }

    public long remaining() {
        return required() - passed;
    }

    /** In the order of {@link #NAMES}. */
    public long[] numbers() {
        return new long[] {onRoll, exempt, started, completed, assessed, passed, overdue};
    }

    public Tally minus(Tally other) {
        return new Tally(onRoll - other.onRoll, exempt - other.exempt, started - other.started, completed - other.completed,
                assessed - other.assessed, passed - other.passed, overdue - other.overdue);
    }

    public Figures figures() {
        return new Figures(onRoll, exempt, required(), started, completed, assessed, passed, overdue, remaining(),
                CoveragePercent.of(passed, required()).orElse(null), CoveragePercent.of(passed, onRoll).orElse(null));
    }
}
