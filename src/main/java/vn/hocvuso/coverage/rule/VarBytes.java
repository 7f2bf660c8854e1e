package vn.hocvuso.coverage.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link VarWriter} wrote. */
final class VarBytes {
    private VarBytes() {}

    static long number(ByteBuffer in) {
        long value = bits(in);
        return value >>> 1 ^ -(value & 1);
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

    static void skipText(ByteBuffer in) {
        int length = (int) number(in);
        in.position(in.position() + length);
    }

    static String text(ByteBuffer in) {
        byte[] bytes = new byte[(int) number(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
