package vn.hocvuso.learning.rule;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Figures of a group go on in rounds: a round is over when enough different people have finished since the one before. Whoever reads
 * the figures of two rounds and takes one from the other has a group before him, and nobody's result.
 */
public final class Rounds {
    private final int least;
    private final Set<UUID> since = new HashSet<>();
    private Instant until;

    /** @param least different people in a round */
    public Rounds(int least) {
        this.least = least;
    }

    /** In the order of time; whoever finished at the very moment a round was over belongs to it. */
    public void finished(UUID person, Instant at) {
        if (at.equals(until)) {
            return;
        }
        since.add(person);
        if (since.size() >= least) {
            until = at;
            since.clear();
        }
    }

    /** When the latest round was over; empty: none was. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** Different people who have finished since. */
    public int waiting() {
        return since.size();
    }
}
