package vn.hocvuso.job;

import java.util.UUID;

/** Does jobs of one kind; every bean of this type is found. A node does one job of a kind at a time. */
public interface Worker {
    /** One word that stands in the queue: it never changes. */
    String kind();

    /**
     * Does the job in transactions of its own, and ends the hold in the one that writes what came of it. It may have been begun before, by
     * a node that died: whatever it does must bear being done again. What it throws leaves the job in the queue, to be tried when the
     * lease is over.
     *
     * @throws Hold.Lost another node has taken it over
     */
    void work(UUID job, Hold hold);
}
