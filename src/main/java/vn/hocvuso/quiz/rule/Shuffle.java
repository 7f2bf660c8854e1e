package vn.hocvuso.quiz.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Fisher–Yates over SplitMix64: the same seed gives the same order on every machine and in every later release, because a
 * paper drawn today must be reproducible in a dispute next year.
 */
public final class Shuffle {
    /** The golden gamma and the mixing constants of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Shuffle(long seed) {
        this.state = seed;
    }

    /** An independent stream for one slot of a paper, so that a change in one question's choices moves no other's. */
    public static Shuffle forSlot(long seed, int slot) {
        return new Shuffle(seedOf(seed, slot));
    }

    /** The seed of one of several things that are drawn from the same seed independently. */
    public static long seedOf(long seed, int number) {
        return mix(seed + number * GAMMA);
    }

    /** A new list in drawn order; the given one is left alone. */
    public <T> List<T> of(List<T> items) {
        List<T> order = new ArrayList<>(items);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T moved = order.get(i);
            order.set(i, order.get(j));
            order.set(j, moved);
        }
        return order;
    }

    /** 0 to {@code bound - 1}, evenly: the uneven rest at the top of the range is thrown back. */
    private int below(int bound) {
        long rest = Long.remainderUnsigned(-bound, bound);
        long drawn = next();
        while (Long.compareUnsigned(drawn, rest) < 0) {
            drawn = next();
        }
        return (int) Long.remainderUnsigned(drawn, bound);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
