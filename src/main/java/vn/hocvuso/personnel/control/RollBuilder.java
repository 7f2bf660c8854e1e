package vn.hocvuso.personnel.control;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gathers the columns of a {@link Roll}, row by row in any order, and brings them into that of lists. */
final class RollBuilder {
    /** Bits for the name and for the row in one sortable number, beside fifteen for the place. */
    private static final int BITS = 24;

    private static final long MASK = (1L << BITS) - 1;

    private final RollNames names;
    private final TextPool numbers = new TextPool();
    private long[] ids;
    private short[] places;
    private int[] nameOf;
    private int[] unitOf;
    private byte[] groups;
    private short[] cohorts;
    private short[] statuses;
    private int size;

    /** @param expected how many people, about */
    RollBuilder(RollNames names, int expected) {
        this.names = names;
        room(Math.max(expected, 1));
    }

    private void room(int length) {
        ids = ids == null ? new long[2 * length] : Arrays.copyOf(ids, 2 * length);
        places = places == null ? new short[length] : Arrays.copyOf(places, length);
        nameOf = nameOf == null ? new int[length] : Arrays.copyOf(nameOf, length);
        unitOf = unitOf == null ? new int[length] : Arrays.copyOf(unitOf, length);
        groups = groups == null ? new byte[length] : Arrays.copyOf(groups, length);
        cohorts = cohorts == null ? new short[length] : Arrays.copyOf(cohorts, length);
        statuses = statuses == null ? new short[length] : Arrays.copyOf(statuses, length);
    }

    void add(UUID person, short place, int name, int unit, byte group, short cohort, short statusesHeld) {
        if (size == places.length) {
            room(size + (size >> 1) + 1);
        }
        ids[2 * size] = person.getMostSignificantBits();
        ids[2 * size + 1] = person.getLeastSignificantBits();
        places[size] = place;
        nameOf[size] = name;
        unitOf[size] = unit;
        groups[size] = group;
        cohorts[size] = cohort;
        statuses[size] = statusesHeld;
        size++;
    }

    /** Belongs to the row added last. */
    void addNumber(String serviceNumber) {
        numbers.add(serviceNumber);
    }

    void addNumber(TextPool other, int index) {
        numbers.add(other, index);
    }

    /** For rows that were added in order. */
    Roll inThisOrder() {
        room(size);
        return new Roll(names, ids, places, nameOf, unitOf, groups, cohorts, statuses, numbers.trim());
    }

    Roll sorted() {
        if (size > MASK || names.size() > MASK) {
            throw new IllegalStateException("A roll holds at most " + MASK + " people; this one has " + size);
        }
        Roll unsorted = inThisOrder();
        RollBuilder sorted = new RollBuilder(names, size);
        for (int i : order()) {
            unsorted.copy(i, sorted);
        }
        return sorted.inThisOrder();
    }

    private int[] order() {
        int[] nameOrder = nameOrder();
        long[] keys = new long[size];
        Arrays.setAll(keys, i -> ((long) places[i] << BITS | nameOrder[nameOf[i]]) << BITS | i);
        Arrays.sort(keys);
        int[] order = new int[size];
        Arrays.setAll(order, i -> (int) (keys[i] & MASK));
        for (int start = 0; start < size; ) {
            int end = start + 1;
            while (end < size && keys[end] >>> BITS == keys[start] >>> BITS) {
                end++;
            }
            byNumber(order, start, end);
            start = end;
        }
        return order;
    }

    /** Equal names, though they may stand twice, have equal ones. */
    private int[] nameOrder() {
        int[] used = Arrays.stream(nameOf, 0, size).distinct().toArray();
        int[] sorted = IntStream.of(used).boxed().sorted(names::compare).mapToInt(Integer::intValue).toArray();
        int[] order = new int[names.size()];
        for (int i = 1; i < sorted.length; i++) {
            order[sorted[i]] = order[sorted[i - 1]] + (names.compare(sorted[i - 1], sorted[i]) == 0 ? 0 : 1);
        }
        return order;
    }

    private void byNumber(int[] order, int start, int end) {
        if (end - start > 1) {
            int[] some = IntStream.range(start, end).mapToObj(i -> order[i])
                    .sorted((one, other) -> numbers.compare(one, numbers, other)).mapToInt(Integer::intValue).toArray();
            System.arraycopy(some, 0, order, start, some.length);
        }
    }
}
