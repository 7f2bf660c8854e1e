package vn.hocvuso.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and error in UTF-8, whatever the locale of the machine: sentences and log lines carry Vietnamese. */
final class Terminal {
    static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);
    private static final PrintStream ERROR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    static void complain(String sentence) {
        ERROR.println("hocvuso: " + sentence);
    }
}
