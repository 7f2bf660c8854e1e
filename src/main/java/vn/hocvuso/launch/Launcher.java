package vn.hocvuso.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The parent process: one per home. It prepares the program, starts the server and lives exactly as long as it. */
public final class Launcher {
    /** Set by the build that runs the demonstration: a Maven that is killed does not take its children with it. */
    private static final String WITH_PARENT = "hocvuso.with-parent";

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            if (args.length > 0) {
                throw new CannotStart("Takes no arguments; it is configured by the environment (HOCVUSO_PORT, HOCVUSO_HOME …).");
            }
            Settings settings = Settings.from(System.getenv());
            if (Boolean.getBoolean(WITH_PARENT)) {
                ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
            }
            System.exit(run(settings));
        } catch (CannotStart e) {
            Terminal.complain(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(Settings settings) throws IOException, InterruptedException {
        Path home = writable(settings.home());
        try (Lock own = Lock.take(home.resolve("launcher.lock"), 0)) {
            // A server whose launcher was killed is still closing its database: let it finish.
            Lock.take(home.resolve(Server.LOCK), Server.CLOSING_SECONDS).close();
            refuseTakenPort(settings);
            Program program = program(home);
            return new ServerProcess(settings, program).run();
        }
    }

    private static Program program(Path home) throws IOException {
        Path self = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        try (JarFile product = new JarFile(self.toFile())) {
            Program program = new Program(product, home);
            program.prepare();
            return program;
        }
    }

    private static Path writable(Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "write", ".test"));
            return home;
        } catch (AccessDeniedException e) {
            throw new CannotStart("Cannot write to " + home + " (HOCVUSO_HOME): " + e.getFile() + " is not writable.", e);
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + home + " (HOCVUSO_HOME): " + e, e);
        }
    }

    private static void refuseTakenPort(Settings settings) throws IOException {
        InetAddress address = settings.bind() == null ? null : InetAddress.getByName(settings.bind());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, settings.port()));
        } catch (BindException e) {
            String where = (settings.bind() == null ? "port " : settings.bind() + ":") + settings.port();
            throw new CannotStart("Cannot listen on " + where + ": " + e.getMessage()
                    + ". Stop what uses it or set HOCVUSO_PORT to another number.", e);
        }
    }
}
