package vn.hocvuso.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser for the journeys: the one named by CHROMIUM or found on the path; else Debian's package where this process may
 * install it; else the one Playwright fetches; else a sentence that says what to do. The build calls {@link #main} before the
 * integration tests, so that a missing browser is known before anything is started.
 */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long MINUTES = 5;

    private Chromium() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (installed().isEmpty() && !installsPackage() && !fetchesOwn()) {
            throw new IllegalStateException("The browser tests need Chromium and none could be installed. Install it"
                    + " (Debian: apt-get install chromium) or name its program in the environment variable CHROMIUM.");
        }
    }

    /** Empty: Playwright uses the one it fetched itself. */
    public static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean installsPackage() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && "root".equals(System.getProperty("user.name"))
                && run(Map.of("DEBIAN_FRONTEND", "noninteractive"), "apt-get", "update", "-q")
                && run(Map.of("DEBIAN_FRONTEND", "noninteractive"), "apt-get", "install", "-y", "-q", "chromium")
                && installed().isPresent();
    }

    private static boolean fetchesOwn() throws IOException, InterruptedException {
        return run(Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI", "install", "chromium");
    }

    private static boolean run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
