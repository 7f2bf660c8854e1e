package vn.hocvuso.certificate.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * A serial as printed: 100 random bits in Crockford's base 32, four groups of five ({@code 7G2KD-…}). Nobody can guess the next
 * one, and a person copying it may write o for 0 and i or l for 1.
 */
public final class Serial {
    /** Random bytes a serial is made of; the last four bits are left over. */
    public static final int BYTES = 13;

    /** Crockford's base 32: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    private Serial() {}

    public static String of(byte[] random) {
        StringBuilder serial = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            if (letter > 0 && letter % GROUP == 0) {
                serial.append('-');
            }
            int value = 0;
            for (int bit = letter * 5; bit < letter * 5 + 5; bit++) {
                value = value << 1 | random[bit / 8] >> (7 - bit % 8) & 1;
            }
            serial.append(ALPHABET.charAt(value));
        }
        return serial.toString();
    }

    /** What someone typed, as printed; empty when it can be no serial of ours. */
    public static Optional<String> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!letters.matches("[" + ALPHABET + "]{" + LETTERS + "}")) {
            return Optional.empty();
        }
        return Optional.of(letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }
}
