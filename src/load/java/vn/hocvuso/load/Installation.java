package vn.hocvuso.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product on a PostgreSQL of its own, for a measurement: both begin empty, run until this is interrupted, and leave nothing but
 * their logs. The database keeps every promise of durability; only its memory is set, as an administrator would.
 */
public final class Installation {
    private static final Path FOLDER = Path.of("target", "load").toAbsolutePath();
    private static final int PORT = Integer.getInteger("load.port", 8080);
    private static final int DATABASE_PORT = Integer.getInteger("load.databasePort", 15432);
    private static final String PASSWORD = System.getProperty("load.adminPassword", "hoc-vu-so-2026");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Installation() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path product = Path.of("target", "hocvuso.jar").toAbsolutePath();
        if (!Files.exists(product)) {
            throw new IllegalStateException(product + " is not there: build the product first, mvn package -DskipTests");
        }
        empty(FOLDER.resolve("home"));
        Files.deleteIfExists(FOLDER.resolve("tokens-" + PORT + ".txt")); // of people an earlier database knew
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setPort(DATABASE_PORT)
                .setServerConfig("fsync", "on") // an embedded one is told not to wait for the disk
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .start()) {
            Process server = start(product, database);
            Thread stop = new Thread(() -> stop(server));
            Runtime.getRuntime().addShutdownHook(stop);
            awaitReady(server);
            System.err.println("Ready: http://127.0.0.1:" + PORT + " with PostgreSQL on port " + DATABASE_PORT + "; process " + server.pid() + ", log "
                    + FOLDER.resolve("product.log") + ". Ctrl+C ends both.");
            server.waitFor();
        }
    }

    private static Process start(Path product, EmbeddedPostgres database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", product.toString());
        builder.environment().putAll(Map.of(
                "HOCVUSO_PORT", Integer.toString(PORT), "HOCVUSO_BIND", "127.0.0.1", "HOCVUSO_HOME", FOLDER.resolve("home").toString(), "HOCVUSO_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres", "HOCVUSO_DB_USER", "postgres", "HOCVUSO_DB_PASSWORD", "postgres", "HOCVUSO_ADMIN_PASSWORD",
                PASSWORD));
        File log = FOLDER.resolve("product.log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    /** The launcher passes the signal on to the server it has started and waits for it. */
    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process server) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/health/ready")).timeout(Duration.ofSeconds(5)).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (server.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the product has ended; why, is in " + FOLDER.resolve("product.log"));
            }
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
        }
        throw new IllegalStateException("not ready after " + PATIENCE.toMinutes() + " minutes; see " + FOLDER.resolve("product.log"));
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
