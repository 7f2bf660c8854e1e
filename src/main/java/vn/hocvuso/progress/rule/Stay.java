package vn.hocvuso.progress.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a lesson was open, as the server has seen it. The page says every few seconds that it is looked at; time counts from one
 * saying to the next, and not when they lie far apart, for then nobody was there. Where nothing is ever heard, as of a browser
 * without scripts or another program, the time since it was opened counts.
 *
 * @param seenAt  null: opened, and nothing heard since
 * @param seconds heard of so far
 */
public record Stay(Instant openedAt, Instant seenAt, int seconds) {
    /** A page that is looked at says so every 20 seconds; one lost saying is forgiven. */
    private static final int LONGEST_GAP = 60;

    /** A day in one lesson is a forgotten tab. */
    private static final int LONGEST = 24 * 60 * 60;

    public Stay seen(Instant now) {
        return new Stay(openedAt, seenAt == null || now.isAfter(seenAt) ? now : seenAt, Math.min(LONGEST, seconds + since(now)));
    }

    /** @return seconds it was open until now */
    public int at(Instant now) {
        return seenAt == null ? (int) Math.max(0, Math.min(LONGEST, Duration.between(openedAt, now).toSeconds())) : Math.min(LONGEST, seconds + since(now));
    }

    private int since(Instant now) {
        long gap = seenAt == null ? 0 : Duration.between(seenAt, now).toSeconds();
        return gap > 0 && gap <= LONGEST_GAP ? (int) gap : 0;
    }
}
