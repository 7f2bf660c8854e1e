package vn.hocvuso.imports.control;

/** Whether bytes are UTF-8 from first to last; a letter cut off by the end of the file is no fault of the encoding. */
final class Utf8Scan {
    private int expected;
    private int line = 1;
    private int fault;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length && fault == 0; i++) {
            take(bytes[i] & 0xff);
        }
    }

    private void take(int value) {
        if (expected > 0) {
            expected--;
            if (value >> 6 != 0b10) {
                fault = line;
            }
        } else if (value >= 0x80) {
            expected = value >= 0xc2 && value < 0xe0 ? 1 : value >= 0xe0 && value < 0xf0 ? 2 : value >= 0xf0 && value < 0xf5 ? 3 : 0;
            fault = expected == 0 ? line : 0;
        } else if (value == '\n') {
            line++;
        }
    }

    boolean isUtf8() {
        return fault == 0;
    }

    /** Counting from 1. */
    int lineOfFirstFault() {
        return fault;
    }
}
