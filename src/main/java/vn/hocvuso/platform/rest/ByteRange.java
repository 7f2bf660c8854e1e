package vn.hocvuso.platform.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a player asks for it when somebody jumps in a recording (RFC 9110 §14).
 *
 * @param from first byte, from 0
 * @param to   last byte; below {@code from}: the file has no such part
 */
record ByteRange(int from, int to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** Empty for anything but one range of bytes: the whole file is then the answer. */
    static Optional<ByteRange> of(String header, int length) {
        Matcher range = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            int last = Integer.parseInt(range.group(2));
            return Optional.of(new ByteRange(Math.max(0, length - last), last == 0 ? -1 : length - 1));
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? length - 1 : Integer.parseInt(range.group(2));
        return to < from && !range.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, from >= length ? from - 1 : Math.min(to, length - 1)));
    }

    boolean isThere() {
        return to >= from;
    }
}
