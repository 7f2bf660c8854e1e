package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import vn.hocvuso.kernel.Refused;

/**
 * Where a rush of sign-ins waits: as many at a time as there are cores, in the order they came, and no more of them in line than
 * leave a third of the server's threads to everybody else. Who stands in line holds no transaction and no connection.
 */
@ApplicationScoped
public class Turnstile {
    /** Two of three threads that {@code preboot.txt} gives to requests. */
    private static final int LINE = 32;
    /** What the whole line takes on two cores, and a little more. */
    private static final int SECONDS = 3;

    private final Semaphore cores;
    private final Semaphore places;

    public Turnstile() {
        this(Runtime.getRuntime().availableProcessors(), LINE);
    }

    Turnstile(int cores, int line) {
        this.cores = new Semaphore(cores, true);
        this.places = new Semaphore(line);
    }

    /** @throws Refused 429 {@code sign-ins-rush} with the seconds to wait: the line is full */
    public <T> T pass(Callable<T> act) throws Exception {
        if (!places.tryAcquire()) {
            throw new Refused(Refused.Kind.TOO_MANY, "sign-ins-rush", SECONDS);
        }
        try {
            cores.acquireUninterruptibly();
            try {
                return act.call();
            } finally {
                cores.release();
            }
        } finally {
            places.release();
        }
    }
}
