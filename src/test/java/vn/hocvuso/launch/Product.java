package vn.hocvuso.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.hocvuso.testing.ApiClient;

/** {@code java -jar hocvuso.jar} in a process of its own, with what it prints. */
final class Product {
    static final String ADMIN_PASSWORD = "mat-khau-cua-quan-tri-1";
    /** A start takes seconds; a machine with other things to do may need minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process launcher;
    private final Path output;
    private final Path home;
    private final URI address;
    private final long startedAt = System.nanoTime();
    private Duration readyAfter;
    private ProcessHandle server;

    private Product(Process launcher, Path output, Path home, URI address) {
        this.launcher = launcher;
        this.output = output;
        this.home = home;
        this.address = address;
    }

    static Product start(Path home) {
        return start(home, Map.of("HOCVUSO_PORT", Integer.toString(freePort())));
    }

    static Product start(Path home, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("hocvuso", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-jar", System.getProperty("product.file"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HOCVUSO_"));
            builder.environment().putAll(Map.of(
                    "HOCVUSO_HOME", home.toString(), "HOCVUSO_BIND", "127.0.0.1", "HOCVUSO_ADMIN_PASSWORD", ADMIN_PASSWORD));
            builder.environment().putAll(environment);
            URI address = URI.create("http://127.0.0.1:" + builder.environment().get("HOCVUSO_PORT") + "/");
            return new Product(builder.start(), output, home, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    void awaitReady() {
        await(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("ended with " + launcher.exitValue() + ":\n" + output());
            }
            return isReady();
        });
        readyAfter = Duration.ofNanos(System.nanoTime() - startedAt);
        server = launcher.children().findFirst().orElseThrow();
    }

    /** Made in the background of the first run. */
    void awaitArchive() {
        await(() -> {
            try (Stream<Path> files = Files.walk(home.resolve("program"), 2)) {
                return files.anyMatch(file -> file.toString().endsWith(".jsa"));
            }
        });
    }

    int terminate() {
        launcher.destroy();
        return awaitExit();
    }

    int awaitExit() {
        try {
            if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + output());
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With the JVM it may have started for its archive: that one would write on into a folder which the test removes. */
    void killServer() {
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    void killLauncher() {
        launcher.destroyForcibly();
    }

    void awaitServerGone() {
        await(() -> !server.isAlive());
    }

    /** Whatever is left of it. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(launcher.descendants(), Stream.ofNullable(server)).toList();
        launcher.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    boolean isPortFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return ApiClient.anonymous(address).get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
