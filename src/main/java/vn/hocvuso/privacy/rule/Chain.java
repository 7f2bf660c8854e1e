package vn.hocvuso.privacy.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash over a seal's rows, begun with the hash of the seal before: one row changed breaks every seal from there on. */
public final class Chain {
    /** Before the first seal. */
    public static final String BEGINNING = "0".repeat(64);

    private final MessageDigest digest;

    public Chain(String before) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        add(before);
    }

    /** Each value ends where it says it ends: none can be moved into its neighbour unseen. */
    public void add(Object... values) {
        for (Object value : values) {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    /** Hexadecimal; the chain is used up. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
