package vn.hocvuso.coverage.rule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Whole numbers and texts in as few bytes as they need. */
final class VarBytes {
    private VarBytes() {}

    static void number(ByteArrayOutputStream out, long value) {
        bits(out, value << 1 ^ value >> 63); // zigzag: small negative numbers are short too
    }

    static long number(ByteBuffer in) {
        long value = bits(in);
        return value >>> 1 ^ -(value & 1);
    }

    /** Seven bits a byte, the high bit says that more follow. */
    static void bits(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    static long bits(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    static String text(ByteBuffer in) {
        byte[] bytes = new byte[(int) number(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
