package vn.hocvuso.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The way in. Compiled for Java 8, so that an old Java hears a sentence instead of an UnsupportedClassVersionError; for the
 * same reason it names {@link Launcher} only as text.
 */
public final class Main {
    private static final int OLDEST = 17;

    private Main() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true)
                    .println("Hoc vu so needs Java " + OLDEST + " or newer; this is Java " + version + " in "
                            + System.getProperty("java.home") + ".");
            System.exit(1);
        }
        Class.forName("vn.hocvuso.launch.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
