package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Changes of one unit as two columns, by day and line in one number; in order and without zeros once they are a sum. */
final class Entries {
    private static final int LINE_BITS = 13;
    private static final long LINE_MASK = (1L << LINE_BITS) - 1;
    private static final int INDEX_BITS = 28;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private final long[] keys;
    private final Counts[] counts;
    private int size;

    Entries(int room) {
        keys = new long[room];
        counts = new Counts[room];
    }

    /** Thirty-six bits: any day from the year 1 to 9999, and one of some thousand lines. */
    static long key(LocalDate day, int line) {
        if (line > LINE_MASK) {
            throw new IllegalStateException("more than " + LINE_MASK + " groups and cohorts");
        }
        return day.toEpochDay() - FIRST_DAY << LINE_BITS | line;
    }

    void add(long key, Counts change) {
        keys[size] = key;
        counts[size++] = change;
    }

    int size() {
        return size;
    }

    /** Days since 1970. */
    long day(int index) {
        return (keys[index] >>> LINE_BITS) + FIRST_DAY;
    }

    int line(int index) {
        return (int) (keys[index] & LINE_MASK);
    }

    Counts counts(int index) {
        return counts[index];
    }

    static Entries sum(List<Entries> parts) {
        int all = parts.stream().mapToInt(Entries::size).sum();
        Counts[] counts = new Counts[all];
        long[] order = new long[all];
        int next = 0;
        for (Entries part : parts) {
            System.arraycopy(part.counts, 0, counts, next, part.size);
            for (int i = 0; i < part.size; i++, next++) {
                order[next] = part.keys[i] << INDEX_BITS | next;
            }
        }
        Arrays.sort(order);
        Entries sum = new Entries(all);
        for (int start = 0; start < all; ) {
            int end = start + 1;
            while (end < all && order[end] >>> INDEX_BITS == order[start] >>> INDEX_BITS) {
                end++;
            }
            Counts one = sum(order, counts, start, end);
            if (!Counts.ZERO.equals(one)) {
                sum.add(order[start] >>> INDEX_BITS, one);
            }
            start = end;
        }
        return sum.trimmed();
    }

    private static Counts sum(long[] order, Counts[] counts, int start, int end) {
        Counts sum = counts[(int) (order[start] & INDEX_MASK)];
        for (int i = start + 1; i < end; i++) {
            sum = sum.plus(counts[(int) (order[i] & INDEX_MASK)]);
        }
        return sum;
    }

    private Entries trimmed() {
        if (size == keys.length) {
            return this;
        }
        Entries trimmed = new Entries(size);
        System.arraycopy(keys, 0, trimmed.keys, 0, size);
        System.arraycopy(counts, 0, trimmed.counts, 0, size);
        trimmed.size = size;
        return trimmed;
    }
}
