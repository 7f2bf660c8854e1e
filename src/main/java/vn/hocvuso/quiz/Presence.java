package vn.hocvuso.quiz;

import java.time.Instant;

/**
 * What a window hears that shows a paper.
 *
 * @param state    {@code open}, {@code submitted} or {@code expired}
 * @param deadline as it is now: a supervisor may have given time; null: no limit
 * @param here     the attempt is this window's; false: another one has taken it
 */
public record Presence(String state, Instant deadline, Instant now, boolean here) {}
