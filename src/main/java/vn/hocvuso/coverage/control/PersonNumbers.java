package vn.hocvuso.coverage.control;

import java.util.Arrays;
import java.util.UUID;

/**
 * A number for each of many people, from 0 on, in some thirty bytes a person, where a map of objects would take a hundred. A person
 * keeps the number for as long as the node runs.
 */
final class PersonNumbers {
    static final int NONE = -1;

    private static final int FIRST_SIZE = 1 << 10;

    /** Spreads ids over the slots, whose last letters alone may be random. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private volatile Table table = new Table(FIRST_SIZE);
    private int size;

    /** Half full at most; of a slot that is taken, the number and one more. */
    private record Table(long[] ids, int[] slots) {
        Table(int most) {
            this(new long[2 * most], new int[2 * most]);
        }

        int slot(long high, long low) {
            long mixed = (high ^ Long.rotateLeft(low, 32)) * SPREAD;
            int slot = (int) (mixed >>> 32) & slots.length - 1;
            while (slots[slot] != 0 && !isOf(slots[slot] - 1, high, low)) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private boolean isOf(int number, long high, long low) {
            return ids[2 * number] == high && ids[2 * number + 1] == low;
        }

        void put(int number, long high, long low) {
            ids[2 * number] = high;
            ids[2 * number + 1] = low;
            slots[slot(high, low)] = number + 1;
        }

        Table twice() {
            Table larger = new Table(Arrays.copyOf(ids, 2 * ids.length), new int[2 * slots.length]);
            for (int number = 0; number < ids.length / 2; number++) {
                larger.slots[larger.slot(ids[2 * number], ids[2 * number + 1])] = number + 1;
            }
            return larger;
        }
    }

    int size() {
        return size;
    }

    /**
     * {@link #NONE}: of nobody the asking thread has been told of. Asks while others add: what they are about to add is found or not,
     * what was there before is found always.
     */
    int find(UUID person) {
        Table now = table;
        return now.slots[now.slot(person.getMostSignificantBits(), person.getLeastSignificantBits())] - 1;
    }

    /** A new one for whoever has none. */
    synchronized int of(UUID person) {
        int known = find(person);
        if (known != NONE) {
            return known;
        }
        if (2 * size == table.ids.length) {
            table = table.twice();
        }
        table.put(size, person.getMostSignificantBits(), person.getLeastSignificantBits());
        return size++;
    }
}
