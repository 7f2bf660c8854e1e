package vn.hocvuso.imports.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Puts a line of its own behind a text: a reader of CSV that does not meet it as a row was left inside an open quote. */
final class EndMarked extends FilterReader {
    /** No text of a file holds it. */
    static final String MARK = "\uffff";

    private String rest;
    private char last = '\n';

    EndMarked(Reader text) {
        super(text);
    }

    /** Once the mark was met: the text did not end with a line. */
    boolean endedInsideALine() {
        return last != '\n' && last != '\r';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = rest == null ? super.read(target, offset, length) : -1;
        if (read > 0) {
            last = target[offset + read - 1];
        } else if (read < 0) {
            rest = rest == null ? (endedInsideALine() ? "\n" + MARK : MARK) : rest;
            read = Math.min(length, rest.length());
            rest.getChars(0, read, target, offset);
            rest = rest.substring(read);
            read = read == 0 && length > 0 ? -1 : read;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
