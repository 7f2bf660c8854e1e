package vn.hocvuso.learning;

import java.util.UUID;
import vn.hocvuso.kernel.Refused.Phrase;

/**
 * A test as it stands for one learner.
 *
 * @param course          slug of the course it belongs to; null for a test across courses
 * @param minutes         null: no time limit
 * @param attemptsAllowed null: as many as one likes
 * @param state           {@code locked}, {@code open}, {@code in-progress}, {@code passed} or {@code failed}
 * @param reason          why it is locked, as a code ({@code no-attempts-left}, {@code test-not-open-yet}, {@code test-closed},
 *                {@code attempt-too-soon}); else null
 * @param attempt         the live attempt; null: none
 * @param lock            what has to come before another attempt may begin; null: nothing
 * @param needs           when it counts as done, where that is not a pass; else null
 */
public record LearnerQuiz(
        String slug,
        String title,
        String kind,
        String course,
        int questions,
        Integer minutes,
        int passPercent,
        Integer attemptsAllowed,
        int attemptsUsed,
        String state,
        String reason,
        UUID attempt,
        Phrase lock,
        Phrase needs) {

    /** The same with what its course says of it. */
    public LearnerQuiz with(Phrase closed, Phrase wanted) {
        boolean shut = closed != null && attempt == null && !state.equals("passed");
        return new LearnerQuiz(
                slug, title, kind, course, questions, minutes, passPercent, attemptsAllowed, attemptsUsed,
                shut ? "locked" : state, shut ? "activity-locked" : reason, attempt, closed, wanted);
    }
}
