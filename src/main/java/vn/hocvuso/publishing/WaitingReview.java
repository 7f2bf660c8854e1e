package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.List;

/**
 * A draft that waits for somebody's approval.
 *
 * @param note  of who laid it before reviewers; may be empty
 * @param kinds as which kinds of reviewer they may still approve of it; one is taken
 */
public record WaitingReview(String slug, String title, Instant askedAt, String askedBy, String note, List<String> kinds) {}
