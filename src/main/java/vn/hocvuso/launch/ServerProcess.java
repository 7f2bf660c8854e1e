package vn.hocvuso.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's JVM: how it is tuned, and that it and this process live and die together. */
final class ServerProcess {
    /** A stop waits this long for open requests and the database, then the server is killed. */
    private static final long STOP_SECONDS = 30;

    private static final String ADDRESS =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address";
    /**
     * Without it every {@code Json.create…} looks through all jars of the server for a provider, several times a request
     * (the token alone asks three times): measured, two thirds of the CPU of a busy test day.
     */
    private static final String JSON_PROVIDER = "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl";

    private final Settings settings;
    private final Program program;
    private Process process;

    ServerProcess(Settings settings, Program program) {
        this.settings = settings;
        this.program = program;
    }

    /** Starts the server, waits for its end and returns its exit code. */
    int run() throws IOException, InterruptedException {
        Files.writeString(preboot(), prebootCommands());
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // glibc gives every thread an arena of its own otherwise: some 100 MB of address space touched for nothing.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        synchronized (this) {
            process = builder.start();
        }
        // From here on this process only waits: what the unpacking used goes back.
        System.gc();
        return process.waitFor();
    }

    /** On SIGTERM and SIGINT: a stop that was asked for and went well ends with 0. */
    private synchronized void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /**
     * Both compilers stay on. Measured with the archive: C1 alone starts with 8 seconds of CPU instead of 17, but answers 277
     * requests per second of CPU where both reach 405 after a minute and a half, and a server runs for months.
     */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx" + settings.heap(),
                "-XX:MaxHeapFreeRatio=40",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                JSON_PROVIDER));
        command.addAll(new ClassArchive(program).options());
        command.addAll(settings.systemProperties());
        // Flags and properties given to the launcher come last, so they win.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", program.startJar().toString()));
        command.addAll(List.of(settings.home().toString(), settings.address().toString()));
        command.addAll(List.of("--nocluster", "--disablephonehome", "--nohostaware"));
        command.addAll(List.of("--port", Integer.toString(settings.port())));
        command.addAll(List.of("--prebootcommandfile", preboot().toString()));
        command.addAll(List.of("--deploy", program.application().toString(), "--contextroot", "/"));
        return command;
    }

    private Path preboot() {
        return program.file("preboot-here.txt");
    }

    private String prebootCommands() throws IOException {
        String commands = Files.readString(program.file("preboot.txt"));
        return settings.bind() == null ? commands : commands + "set " + ADDRESS + "=" + settings.bind() + "\n";
    }
}
