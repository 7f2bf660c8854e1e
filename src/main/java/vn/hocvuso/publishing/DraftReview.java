package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a draft stands with its reviewers.
 *
 * @param state    {@code draft}, {@code in-review} or {@code approved}; {@code free}: this installation asks for no approval
 * @param digest   of the files as they are now; an approval names it
 * @param asked    the latest time it was laid before reviewers; null: never
 * @param approvals given since then, in their order
 * @param missing  by kind how many approvals are still wanted
 * @param mine     kinds the one who asks may still approve of; empty for who wrote, or is no reviewer
 * @param writers  service numbers of who wrote since the last publication
 * @param stamps   words that stamps of secrecy carry, each to be explained or gone
 * @param open     comments that are not resolved
 */
public record DraftReview(
        String slug,
        String title,
        String state,
        String digest,
        Asked asked,
        List<Approval> approvals,
        Map<String, Integer> missing,
        List<String> mine,
        Set<String> writers,
        List<Stamp> stamps,
        int open) {

    /**
     * @param ending null while it is open; {@code published}, {@code taken-back}, {@code sent-back}
     * @param reason why it was sent back; null otherwise
     */
    public record Asked(Instant at, String by, String note, String ending, Instant endedAt, String endedBy, String reason) {}

    /** @param holds the files are still those that were approved of, and whoever approved has not written in them */
    public record Approval(String kind, String digest, Instant at, String by, boolean holds) {}

    /**
     * @param text   the line
     * @param reason why it stands there; null: nobody has said
     */
    public record Stamp(String path, int line, String word, String text, String reason, String by) {}

    /** Words nobody has explained yet. */
    public List<Stamp> unexplained() {
        return stamps.stream().filter(stamp -> stamp.reason() == null).toList();
    }
}
