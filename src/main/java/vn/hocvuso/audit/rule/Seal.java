package vn.hocvuso.audit.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hash that ties a line of the trail to the one before: whoever changes, adds or takes away a line breaks every later one. */
public final class Seal {
    /** Before the first line. */
    public static final String BEGINNING = "0".repeat(64);

    private Seal() {}

    /**
     * SHA-256 in hexadecimal over the previous seal, the number and every value of the line. Each value stands behind its length,
     * so that nothing can be shifted from one into the next.
     */
    public static String of(String previous, long number, List<String> values) {
        StringBuilder text = new StringBuilder(previous).append(number);
        values.forEach(value -> text.append('|').append(value.length()).append(':').append(value));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
