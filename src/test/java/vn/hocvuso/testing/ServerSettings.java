package vn.hocvuso.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs before Arquillian reads its file: starts the database that {@code -Dit.db} names (h2 or postgres; nothing without it),
 * picks a free port, and writes down where the server logs.
 */
public class ServerSettings implements LauncherSessionListener {
    public static final String ADMIN_PASSWORD = "mat-khau-cua-quan-tri-1";

    private EmbeddedPostgres postgres;

    /** Where this run keeps its server's home and log. */
    static Path directory() {
        return Path.of("target", "it-" + System.getProperty("it.db")).toAbsolutePath();
    }

    static int port() {
        return Integer.getInteger("it.port");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("it.db") == null) {
            return;
        }
        try {
            Path directory = Files.createDirectories(directory());
            System.setProperty("it.port", Integer.toString(freePort()));
            System.setProperty("it.jvm.options", String.join(" ", jvmOptions(directory)));
            System.setProperty("it.server.options", String.join(" ", serverOptions(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("no database or no directory to test with", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> jvmOptions(Path directory) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC", "-Xmx768m", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
                "-Dhocvuso.home=" + directory.resolve("home"), "-Dhocvuso.admin.password=" + ADMIN_PASSWORD,
                "-Dhocvuso.trusted-proxies=127.0.0.1", // a test may stand in for the proxy
                "-Dserver.log=" + directory.resolve("server.log")));
        switch (System.getProperty("it.db")) {
            case "h2" -> options.add("-Dhocvuso.db.url=jdbc:h2:mem:it;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;"
                    + "LOCK_TIMEOUT=10000");
            case "postgres" -> {
                postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                options.add("-Dhocvuso.db.class=org.postgresql.ds.PGSimpleDataSource");
                options.add("-Dhocvuso.db.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
                options.add("-Dhocvuso.db.user=postgres");
                options.add("-Dhocvuso.db.password=postgres");
            }
            default -> throw new IllegalArgumentException("it.db is h2 or postgres");
        }
        return options;
    }

    /** The server tells Arquillian by its console that it is there; everything it says goes to a file as well. */
    private static List<String> serverOptions(Path directory) throws IOException {
        Path preboot = Files.writeString(directory.resolve("preboot.txt"),
                Files.readString(Path.of("src", "main", "product", "preboot.txt")) + """
                        set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                        """);
        Path logging = Files.writeString(directory.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
                java.util.logging.ConsoleHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.SimpleFormatter.format=%%1$tT.%%1$tL %%4$s [%%3$s] %%5$s%%6$s%%n
                .level=INFO
                javax.enterprise.system.security.ssl.level=SEVERE
                """.formatted(directory.resolve("server.log")));
        return List.of("--nohostaware", "--disablephonehome", "--port", System.getProperty("it.port"),
                "--prebootcommandfile", preboot.toString(), "--logproperties", logging.toString());
    }
}
