package vn.hocvuso.launch;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Log records on standard output: in UTF-8, each written at once. The server makes it by name from its logging.properties. */
public final class LogLines extends StreamHandler {
    private static volatile String lastFailure = "The log above says why.";

    public LogLines() throws UnsupportedEncodingException {
        super(Terminal.OUT, new LogLine());
        setEncoding(StandardCharsets.UTF_8.name());
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        if (logged.getThrown() != null && logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
            lastFailure = rootCause(logged.getThrown());
        }
        if (!isEarlyQuestion(logged)) {
            super.publish(logged);
        }
        flush();
    }

    /** The server asks for the data source's settings before it knows the application's; the answer comes a moment later. */
    private static boolean isEarlyQuestion(LogRecord logged) {
        return logged.getLoggerName() == null && String.valueOf(logged.getMessage()).startsWith("MicroProfile Config: property");
    }

    /** The innermost reason of the last failure in the log: what to tell when the application did not start. */
    static String lastFailure() {
        return lastFailure;
    }

    static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
