package vn.hocvuso.account.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a name or an address has to wait after failures: nothing up to the allowance, then 30 s, doubling with each further
 * failure up to 15 minutes. An hour without a failure forgives all. Successes never count: a barracks signs in from one address.
 *
 * @param allowance failures that cost nothing
 */
public record LockOut(int allowance) {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    public static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    /** The count after one more failure. */
    public int failuresAfter(int failures, Instant lastFailure, Instant now) {
        return lastFailure == null || lastFailure.plus(FORGIVEN_AFTER).isBefore(now) ? 1 : failures + 1;
    }

    /** Until when attempts are refused after the {@code failures}-th failure at {@code now}; {@code now} itself: not at all. */
    public Instant lockedUntil(int failures, Instant now) {
        if (failures < allowance) {
            return now;
        }
        int doublings = Math.min(failures - allowance, 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
