package vn.hocvuso.coverage.rule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes whole numbers and texts in as few bytes as they need; {@link VarBytes} reads them. For one thread, hence the haste. */
final class VarWriter {
    private byte[] bytes;
    private int size;

    VarWriter(int room) {
        bytes = new byte[room];
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2 + 8);
        }
        bytes[size++] = (byte) value;
    }

    void number(long value) {
        bits(value << 1 ^ value >> 63); // zigzag: small negative numbers are short too
    }

    /** Seven bits an octet, the high bit says that more follow. */
    void bits(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        for (byte next : encoded) {
            octet(next);
        }
    }

    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}
