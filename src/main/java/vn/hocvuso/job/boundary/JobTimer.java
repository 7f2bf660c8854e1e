package vn.hocvuso.job.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.job.Held;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.Jobs.Queued;
import vn.hocvuso.job.Jobs.Taken;
import vn.hocvuso.job.Worker;

/** Gives the workers of this node what waits: right after it was queued, and by a clock that also finds what a dead node left. */
@ApplicationScoped
public class JobTimer {
    private static final Logger LOG = Logger.getLogger(JobTimer.class.getName());
    private static final int LOOK_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Worker> workers;

    private final Map<String, AtomicBoolean> busy = new ConcurrentHashMap<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(() -> workers.forEach(this::hand), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        workers.stream().filter(worker -> worker.kind().equals(queued.kind())).forEach(this::hand);
    }

    /** A worker of its own thread: a long import keeps no draft waiting. */
    private void hand(Worker worker) {
        executor.execute(() -> workThrough(worker));
    }

    private void workThrough(Worker worker) {
        AtomicBoolean mine = busy.computeIfAbsent(worker.kind(), kind -> new AtomicBoolean());
        if (!mine.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Optional<Taken> job = jobs.take(worker.kind()); job.isPresent(); job = jobs.take(worker.kind())) {
                carryOut(worker, job.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs of kind " + worker.kind() + " are looked for again later", e);
        } finally {
            mine.set(false);
        }
    }

    private void carryOut(Worker worker, Taken taken) {
        Held held = new Held(jobs, clock, taken);
        ScheduledFuture<?> beat = executor.scheduleAtFixedRate(held::beat, jobs.beatSeconds(), jobs.beatSeconds(), TimeUnit.SECONDS);
        try {
            worker.work(taken.job(), held);
        } catch (Hold.Lost lost) {
            LOG.log(Level.INFO, lost.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, held + " failed; it is tried again when its lease is over", e);
        } finally {
            beat.cancel(false);
        }
    }
}
