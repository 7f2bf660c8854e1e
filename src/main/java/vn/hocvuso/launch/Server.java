package vn.hocvuso.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The child process: boots Payara Micro with the application, or ends. It never stays as a server without an application, and
 * it does not outlive its launcher: its standard input is a pipe that closes when the launcher is gone.
 */
public final class Server {
    static final String LOCK = "server.lock";
    static final int CLOSING_SECONDS = 20;
    private static final Duration READY = Duration.ofMinutes(10);
    private static final Duration ASK_AGAIN = Duration.ofMillis(200);
    private static final Logger LOG = Logger.getLogger(Server.class.getName());

    private Server() {}

    /** @param args the home directory, the server's address, then Payara Micro's own arguments */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        endWithLauncher();
        try {
            // Held until this process is gone.
            Lock.take(Path.of(args[0], LOCK), CLOSING_SECONDS);
        } catch (CannotStart e) {
            Terminal.complain(e.getMessage());
            System.exit(1);
        }
        Path startJar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        boot(Arrays.copyOfRange(args, 2, args.length));
        if (!becomesReady(URI.create(args[1]))) {
            Terminal.complain("did not start. " + LogLines.lastFailure());
            System.exit(1);
        }
        long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.log(Level.INFO, "Ready at {0} after {1} ms", new Object[] {args[1], Long.toString(millis)});
        // A start leaves behind more than what stays: given back once, before anybody measures or needs it.
        System.gc();
        makeClassArchive(startJar);
    }

    private static void endWithLauncher() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nobody writes; the end of the stream is the message
                }
            } catch (IOException e) {
                // a broken pipe says the same
            }
            CompletableFuture.delayedExecutor(CLOSING_SECONDS, TimeUnit.SECONDS).execute(() -> Runtime.getRuntime().halt(1));
            System.exit(1);
        }, "launcher-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void boot(String[] args) throws ReflectiveOperationException {
        try {
            Class.forName("fish.payara.micro.impl.RootDirLauncher").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            LOG.log(Level.SEVERE, "The server did not boot", e.getCause());
            Terminal.complain("did not start. " + LogLines.rootCause(e.getCause()));
            System.exit(1);
        }
    }

    /**
     * Asked from outside, because the server itself calls an application whose start failed deployed. The application's own
     * check must be in the answer: without an application the server has no check and says it is well. A check that is there
     * and not yet content is waited for: a first start publishes the content.
     */
    private static boolean becomesReady(URI address) throws IOException {
        long deadline = System.nanoTime() + READY.toNanos();
        do {
            HttpURLConnection connection = (HttpURLConnection) address.resolve("health/ready").toURL().openConnection();
            connection.setReadTimeout((int) READY.toMillis());
            boolean well = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (InputStream in = well ? connection.getInputStream() : connection.getErrorStream()) {
                if (in == null || !new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"hocvuso\"")) {
                    return false;
                }
            }
            if (well) {
                return true;
            }
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
        } while (System.nanoTime() < deadline);
        return false;
    }

    private static void makeClassArchive(Path startJar) {
        try {
            new ClassArchive(startJar).makeIfMissing();
        } catch (IOException e) {
            LOG.log(Level.INFO, "No class archive; later starts take longer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
