package vn.hocvuso.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One record, one line, no colour: {@code instant LEVEL [logger] message}; line breaks inside become " | ". */
public final class LogLine extends Formatter {
    @Override
    public String format(LogRecord logged) {
        String text = formatMessage(logged);
        if (logged.getThrown() != null) {
            StringWriter trace = new StringWriter();
            logged.getThrown().printStackTrace(new PrintWriter(trace));
            text += "\n" + trace;
        }
        return logged.getInstant().truncatedTo(ChronoUnit.MILLIS) + " " + logged.getLevel().getName() + " ["
                + logged.getLoggerName() + "] " + text.strip().replaceAll("\\s*\\R\\s*", " | ") + "\n";
    }
}
