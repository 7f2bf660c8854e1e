package vn.hocvuso.quiz.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sitting at a test. It is born open with its paper, takes answers until its deadline and a short grace for slow networks,
 * and ends exactly once: handed in by the person, or expired with what was saved. The profile it began with stays its own.
 *
 * @param number     1, 2, 3 … for this person and test
 * @param seed       draws the paper and arranges the choices; every paper can be reproduced from it
 * @param deadline   null: no time limit
 * @param finishedAt null while open
 * @param sealKey    what an answer file of this attempt is sealed with; null: begun before there were any
 */
public record Attempt(
        UUID id,
        UUID versionId,
        UUID quizId,
        UUID person,
        int number,
        long seed,
        State state,
        Instant startedAt,
        Instant deadline,
        Instant finishedAt,
        Marks marks,
        boolean passed,
        String sealKey) {

    /** As stored and as answered, in lower case. */
    public enum State {
        OPEN,
        SUBMITTED,
        EXPIRED
    }

    /**
     * @param deadline  by the terms of who begins; null: no time limit
     * @param ungraded what is on its paper
     */
    public static Attempt begin(
            UUID id,
            UUID versionId,
            UUID quizId,
            UUID person,
            int number,
            long seed,
            Instant now,
            Instant deadline,
            Marks ungraded,
            String sealKey) {
        return new Attempt(
                id, versionId, quizId, person, number, seed, State.OPEN, now, deadline, null, ungraded, false, sealKey);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The deadline and its grace are over; the moment itself still counts. */
    public boolean isOverAt(Instant now, Duration grace) {
        return deadline != null && now.isAfter(deadline.plus(grace));
    }

    public boolean takesAnswersAt(Instant now, Duration grace) {
        return isOpen() && !isOverAt(now, grace);
    }

    /** Handed in; after deadline and grace it expires instead, finished when its time was over and not when anyone looked. */
    public Attempt end(Marks graded, int passPercent, Instant now, Duration grace) {
        boolean late = isOverAt(now, grace);
        return new Attempt(
                id,
                versionId,
                quizId,
                person,
                number,
                seed,
                late ? State.EXPIRED : State.SUBMITTED,
                startedAt,
                deadline,
                late ? deadline : now,
                graded,
                graded.passes(passPercent),
                sealKey);
    }

    /** Handed in on a file: finished when it was sealed, and never later than its time. */
    public Attempt endAt(Instant sealedAt, Marks graded, int passPercent) {
        boolean late = deadline != null && sealedAt.isAfter(deadline);
        return new Attempt(
                id, versionId, quizId, person, number, seed, late ? State.EXPIRED : State.SUBMITTED, startedAt, deadline,
                late ? deadline : sealedAt, graded, graded.passes(passPercent), sealKey);
    }
}
