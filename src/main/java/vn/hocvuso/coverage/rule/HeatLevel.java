package vn.hocvuso.coverage.rule;

import java.util.Optional;

/** The seven steps of the heat map (design.md §3): below 20, 40, 60, 80, 95 per cent, below equality, equality alone. */
public final class HeatLevel {
    /** Tenths of a per cent from which a step begins. */
    private static final int[] BEGINS = {0, 200, 400, 600, 800, 950};

    private HeatLevel() {}

    /** 0 to 6; empty when there is nobody to count. */
    public static Optional<Integer> of(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        if (part == whole) {
            return Optional.of(BEGINS.length);
        }
        int level = 0;
        while (level + 1 < BEGINS.length && part * Goal.ALL >= BEGINS[level + 1] * whole) {
            level++;
        }
        return Optional.of(level);
    }
}
