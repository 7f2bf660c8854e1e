package vn.hocvuso.quiz.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * What an answer on a file is, by the time it was given: the file may come days later, the answer may not.
 *
 * @param at as the window that gave it knew the server's time
 */
public record SealedAnswer(int slot, long sequence, String response, Instant at) {
    /** Clocks of a window and the server, which told it the time, may differ by so much. */
    public static final Duration DRIFT = Duration.ofMinutes(5);

    public enum Fate {
        TAKEN,
        /** Given before the attempt began, or after the file is said to have been sealed: no honest player writes that. */
        IMPOSSIBLE,
        /** Given after deadline and grace. */
        LATE
    }

    /** @param deadline null: no limit */
    public Fate fate(Instant startedAt, Instant deadline, Instant sealedAt, Duration grace) {
        if (at.isBefore(startedAt.minus(DRIFT)) || at.isAfter(sealedAt)) {
            return Fate.IMPOSSIBLE;
        }
        return deadline != null && at.isAfter(deadline.plus(grace)) ? Fate.LATE : Fate.TAKEN;
    }
}
