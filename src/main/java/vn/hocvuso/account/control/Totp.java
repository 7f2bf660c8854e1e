package vn.hocvuso.account.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow the clock (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, thirty seconds, what every authenticator
 * application understands without asking.
 */
public final class Totp {
    public static final int DIGITS = 6;
    public static final int SECRET_BYTES = 20; // the length of the hash, RFC 4226 §4 R6
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1; // steps that a clock may be off, RFC 6238 §5.2

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 §6

    private Totp() {}

    public static long step(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    /** @param digits 6 to 8, leading zeros kept */
    public static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            int modulus = (int) Math.pow(10, digits);
            return String.format("%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-1 in this Java", e);
        }
    }

    /** The step this code belongs to, the present one or a neighbour, and later than the last one taken; empty: it is not accepted. */
    public static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastStep) {
        long present = step(now);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> step > lastStep && code(secret, step, DIGITS).equals(code))
                .findFirst();
    }

    /** Base 32 without padding, as authenticator applications take it. */
    public static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(BASE32.charAt((held << (5 - bits)) & 31)).toString();
    }

    /** The reverse of {@link #text}; blanks between groups do no harm. */
    public static byte[] bytes(String text) {
        String letters = text.replace(" ", "");
        ByteBuffer secret = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            held = (held << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.put((byte) (held >> bits));
            }
        }
        return secret.array();
    }
}
