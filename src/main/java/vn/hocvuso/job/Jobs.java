package vn.hocvuso.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.kernel.Ids;

/** The queue of everything that is done in the background. A job is in it until it is done. */
@ApplicationScoped
@Transactional
public class Jobs {
    private JobRepository queue;
    private Event<Queued> queued;
    private Ids ids;
    private Clock clock;
    private int leaseSeconds;

    Jobs() {}

    /** @param leaseSeconds silence after which another node takes a job over */
    @Inject
    public Jobs(
            JobRepository queue, Event<Queued> queued, Ids ids, Clock clock,
            @ConfigProperty(name = "hocvuso.job.lease-seconds", defaultValue = "60") int leaseSeconds) {
        this.queue = queue;
        this.queued = queued;
        this.ids = ids;
        this.clock = clock;
        this.leaseSeconds = leaseSeconds;
    }

    /** A job was queued; a worker may look once the transaction has committed. */
    public record Queued(String kind) {}

    /**
     * How far a job is that is not done yet.
     *
     * @param running false: it waits
     * @param all     0: the worker has not said yet
     */
    public record Progress(boolean running, long done, long all) {}

    /**
     * Queues a job in the caller's transaction.
     *
     * @param kind of the {@link Worker}
     * @param job  whatever tells the worker which one it is
     */
    public void add(String kind, UUID job) {
        queue.add(kind, job, clock.instant());
        queued.fire(new Queued(kind));
    }

    /** Empty: done, or never queued. */
    public Optional<Progress> progress(UUID job) {
        return queue.progress(job);
    }

    /** A job in the hands of whoever took it; the holder is drawn anew each time. */
    public record Taken(String kind, UUID job, UUID holder) {}

    /** The oldest job of the kind that waits, or whose node has gone silent; now this caller's. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Taken> take(String kind) {
        UUID holder = ids.next();
        Instant now = clock.instant();
        return queue.take(kind, holder, now, now.plusSeconds(leaseSeconds)).map(job -> new Taken(kind, job, holder));
    }

    /** How often a node should show that it lives. */
    public int beatSeconds() {
        return Math.max(1, leaseSeconds / 3);
    }

    /** The node lives, and is so far. @return false: the job is another's */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean beat(Taken taken, long done, long all) {
        return queue.beat(taken.job(), taken.holder(), done, all, clock.instant().plusSeconds(leaseSeconds));
    }

    /** Takes the job out of the queue, in the caller's transaction. @return false: it is another's */
    public boolean end(Taken taken) {
        return queue.end(taken.job(), taken.holder());
    }
}
