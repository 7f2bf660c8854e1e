package vn.hocvuso.personnel.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in one array: a million of them as objects would weigh five times as much. Compared byte by byte. */
final class TextPool {
    private static final int FIRST_SIZE = 64;
    private static final int FOREIGN = -1;
    private static final int SIGN = -2;

    private static final byte[] FOLDED = new byte[Byte.MAX_VALUE + 1];

    static {
        for (int letter = 0; letter < FOLDED.length; letter++) {
            char small = Character.toLowerCase((char) letter);
            FOLDED[letter] = (byte) (!Character.isLetterOrDigit(small) ? SIGN : small == 'y' ? 'i' : small);
        }
    }

    /** Digits kept beside a text, four bits each; a one more than the digit, so that none is zero. */
    private static final int DIGITS = 7;

    private static final int DIGIT_BITS = 4;

    /** Beside a text whose digits do not stand together, or that is not ASCII. */
    private static final int LOOK = -1;

    private byte[] bytes;
    private int[] ends;
    private int[] digits;
    private int size;

    TextPool() {
        bytes = new byte[FIRST_SIZE];
        ends = new int[FIRST_SIZE];
        digits = new int[FIRST_SIZE];
    }

    TextPool(TextPool other) {
        bytes = other.bytes.clone();
        ends = other.ends.clone();
        digits = other.digits.clone();
        size = other.size;
    }

    int size() {
        return size;
    }

    void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        add(more, 0, more.length);
    }

    /** A text of another pool. */
    void add(TextPool other, int index) {
        add(other.bytes, other.start(index), other.ends[index]);
    }

    private void add(byte[] from, int start, int end) {
        int used = size == 0 ? 0 : ends[size - 1];
        int needed = used + end - start;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
            digits = Arrays.copyOf(digits, ends.length);
        }
        System.arraycopy(from, start, bytes, used, end - start);
        digits[size] = digits(from, start, end);
        ends[size++] = needed;
    }

    /** Gives back what room was taken in advance. */
    TextPool trim() {
        bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
        digits = Arrays.copyOf(digits, size);
        return this;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    String get(int index) {
        return new String(bytes, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
    }

    int compare(int index, TextPool other, int otherIndex) {
        return Arrays.compareUnsigned(
                bytes, start(index), ends[index], other.bytes, other.start(otherIndex), other.ends[otherIndex]);
    }

    /** The first digits of the text, the first in the highest bits. */
    private static int digits(byte[] text, int start, int end) {
        int packed = 0;
        int met = 0;
        boolean over = false;
        for (int at = start; at < end; at++) {
            boolean digit = text[at] >= '0' && text[at] <= '9';
            if (text[at] < 0 || digit && over) {
                return LOOK;
            }
            over |= met > 0 && !digit;
            if (digit && met++ < DIGITS) {
                packed |= text[at] - '0' + 1 << (DIGITS - met) * DIGIT_BITS;
            }
        }
        return packed;
    }

    /**
     * What a part of a text is to begin with.
     *
     * @param folded small letters and digits of ASCII, i for y
     * @param digits its first digits as they are kept beside the texts, and {@code mask} the bits they take
     */
    record Beginning(String folded, int digits, int mask) {
        static Beginning of(String folded) {
            int from = 0;
            while (from < folded.length() && !isDigit(folded.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < folded.length() && isDigit(folded.charAt(to)) && to - from < DIGITS) {
                to++;
            }
            byte[] run = folded.substring(from, to).getBytes(StandardCharsets.UTF_8);
            int mask = run.length == 0 ? 0 : -1 << (DIGITS - run.length) * DIGIT_BITS;
            return new Beginning(folded, TextPool.digits(run, 0, run.length), mask);
        }

        private static boolean isDigit(char letter) {
            return letter >= '0' && letter <= '9';
        }
    }

    /** A quick look whether a part of the text may begin like this, signs left out: false is certain, true asks for a closer look. */
    boolean mayBegin(int index, Beginning beginning) {
        return digits[index] == LOOK
                || ((digits[index] ^ beginning.digits()) & beginning.mask()) == 0 && mayBegin(index, beginning.folded());
    }

    private boolean mayBegin(int index, String folded) {
        boolean atStart = true;
        for (int at = start(index); at < ends[index]; at++) {
            int letter = asciiFolded(bytes[at]);
            if (letter == FOREIGN || (atStart && letter != SIGN && continues(at, ends[index], folded))) {
                return true;
            }
            atStart = letter == SIGN;
        }
        return false;
    }

    private boolean continues(int start, int end, String folded) {
        int met = 0;
        for (int at = start; at < end && met < folded.length(); at++) {
            int letter = asciiFolded(bytes[at]);
            if (letter != SIGN && letter != folded.charAt(met++)) {
                return false;
            }
        }
        return met == folded.length();
    }

    private static int asciiFolded(byte letter) {
        return letter < 0 ? FOREIGN : FOLDED[letter];
    }

    /** Equal texts have equal ones. */
    int hash(int index) {
        int hash = 1;
        for (int i = start(index); i < ends[index]; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
