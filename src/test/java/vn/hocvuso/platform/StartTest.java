package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.Demo;

class StartTest {
    /** A demonstration whose evening class does not come about. */
    private static final class Broken extends Demo {
        @Override
        public void fill(Path content) {
            throw new IllegalStateException("demo row 7");
        }
    }

    @Test
    void a_fault_in_the_demonstrations_data_is_told_and_the_server_starts() {
        Start start = new Start();
        start.demo = new Broken();
        List<LogRecord> said = saidBy(() -> start.demonstrate(true));
        assertThat(said).filteredOn(line -> line.getThrown() != null).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).contains("HOCVUSO-DEMO-INCOMPLETE", "empty HOCVUSO_HOME");
            assertThat(line.getThrown()).hasMessage("demo row 7");
        });
        assertThat(said).as("and with whom one can sign in").anyMatch(line -> line.getMessage().contains("Demo account"));
    }

    private static List<LogRecord> saidBy(Runnable act) {
        List<LogRecord> said = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Start.class.getName());
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        log.setLevel(Level.INFO);
        try {
            act.run();
            return said;
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
            log.setLevel(null);
        }
    }
}
