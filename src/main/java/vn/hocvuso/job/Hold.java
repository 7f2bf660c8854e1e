package vn.hocvuso.job;

/** What a node has of a job it works on: it holds until the work is done, or until nothing has been heard of the node for too long. */
public interface Hold {
    /**
     * Tells how far the work is, about once a second however often it is called.
     *
     * @throws Lost another node has taken the job over
     */
    void progress(long done, long all);

    /**
     * Takes the job out of the queue, in the caller's transaction: what came of it and its end are there together or not at all.
     *
     * @throws Lost another node has taken the job over; the transaction has to go back
     */
    void end();

    /** The job is another node's by now. */
    final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String job) {
            super("another node has taken over " + job);
        }
    }
}
