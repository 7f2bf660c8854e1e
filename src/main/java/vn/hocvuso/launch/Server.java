package vn.hocvuso.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The child process: boots Payara Micro with the application, or ends. It never stays as a server without an application, and
 * it does not outlive its launcher: its standard input is a pipe that closes when the launcher is gone.
 */
public final class Server {
    static final String LOCK = "server.lock";
    static final int CLOSING_SECONDS = 20;

    private Server() {}

    /** @param args the home directory, then Payara Micro's own arguments */
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
        boot(Arrays.copyOfRange(args, 1, args.length));
        if (!isDeployed()) {
            Terminal.complain("did not start. " + LogLines.lastFailure());
            System.exit(1);
        }
        long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        Logger.getLogger(Server.class.getName()).log(Level.INFO, "Ready after {0} ms", Long.toString(millis));
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
            Logger.getLogger(Server.class.getName()).log(Level.SEVERE, "The server did not boot", e.getCause());
            Terminal.complain("did not start. " + LogLines.rootCause(e.getCause()));
            System.exit(1);
        }
    }

    private static boolean isDeployed() throws ReflectiveOperationException {
        Object micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("getInstance").invoke(null);
        Object runtime = micro.getClass().getMethod("getRuntime").invoke(micro);
        return !((Collection<?>) runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime)).isEmpty();
    }

    private static void makeClassArchive(Path startJar) {
        try {
            new ClassArchive(startJar).makeIfMissing();
        } catch (IOException e) {
            Logger.getLogger(Server.class.getName()).log(Level.INFO, "No class archive; later starts take longer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
