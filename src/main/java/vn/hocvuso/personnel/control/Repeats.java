package vn.hocvuso.personnel.control;

import java.util.Arrays;

/**
 * Which texts came by more than once, out of millions: eight bytes for each are kept, not the text. Two texts may look alike by
 * accident (one pair in 2⁶³); a text is then said to repeat that does not, never the other way round.
 */
final class Repeats {
    private static final long REPEATED = 1;
    private static final long FREE = 0;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] marks = new long[FIRST_SIZE];
    private int taken;

    void see(String text) {
        long mark = mark(text);
        int at = find(marks, mark);
        if (marks[at] != FREE) {
            marks[at] |= REPEATED;
            return;
        }
        marks[at] = mark;
        taken++;
        if (taken * 2 > marks.length) {
            grow();
        }
    }

    boolean contains(String text) {
        long found = marks[find(marks, mark(text))];
        return (found & REPEATED) != 0;
    }

    private void grow() {
        long[] larger = new long[marks.length * 2];
        Arrays.stream(marks).filter(mark -> mark != FREE).forEach(mark -> larger[find(larger, mark)] = mark);
        marks = larger;
    }

    /** Where the mark stands, or the free place where it would. */
    private static int find(long[] marks, long mark) {
        int at = (int) (mark >>> 32) & (marks.length - 1);
        while (marks[at] != FREE && (marks[at] | REPEATED) != (mark | REPEATED)) {
            at = (at + 1) & (marks.length - 1);
        }
        return at;
    }

    /** Never free, and the lowest bit is left for {@link #REPEATED}. */
    private static long mark(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash = (hash ^ (hash >>> 33)) & ~REPEATED;
        return hash == FREE ? 2 : hash;
    }
}
