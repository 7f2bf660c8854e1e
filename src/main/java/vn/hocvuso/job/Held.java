package vn.hocvuso.job;

import java.time.Clock;
import java.time.Instant;
import vn.hocvuso.job.Jobs.Taken;

/** One job in the hands of this node. */
public final class Held implements Hold {
    private final Jobs jobs;
    private final Clock clock;
    private final Taken taken;
    private volatile long done;
    private volatile long all;
    private volatile boolean lost;
    private Instant told = Instant.EPOCH;

    public Held(Jobs jobs, Clock clock, Taken taken) {
        this.jobs = jobs;
        this.clock = clock;
        this.taken = taken;
    }

    @Override
    public void progress(long nowDone, long ofAll) {
        done = nowDone;
        all = ofAll;
        Instant now = clock.instant();
        if (told.plusSeconds(1).isBefore(now)) {
            told = now;
            beat();
        }
        if (lost) {
            throw new Lost(toString());
        }
    }

    /** Shows that this node lives, also while one long statement says nothing. */
    public void beat() {
        lost |= !jobs.beat(taken, done, all);
    }

    @Override
    public void end() {
        if (!jobs.end(taken)) {
            throw new Lost(toString());
        }
    }

    @Override
    public String toString() {
        return taken.kind() + " " + taken.job();
    }
}
