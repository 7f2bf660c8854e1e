package vn.hocvuso.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What the tested server has to say when something is wrong with it. */
final class ServerLog {
    private static final int LINES = 120;
    private static boolean ready;

    private ServerLog() {}

    static synchronized void requireReady(URI base) {
        if (ready) {
            return;
        }
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ApiClient.anonymous(base).get("/health/ready").status() == 200);
            ready = true;
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("The server is not ready. The end of its log:\n" + tail(), e);
        }
    }

    static String tail() {
        Path log = ServerSettings.directory().resolve("server.log");
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no " + log + ")";
        }
    }
}
