package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.quiz.rule.Terms;

/**
 * How far someone is with one test, as attempts tell it.
 *
 * @param used         attempts begun
 * @param open         the live one; null: none
 * @param deadline     of the live one; null: no limit, or none live
 * @param lastFinished end of the last one that is over; null: none is
 * @param granted      beside the test's terms
 */
public record Standing(UUID quizId, int used, UUID open, Instant deadline, Instant lastFinished, Terms.Granted granted) {
    public static Standing none(UUID quizId) {
        return new Standing(quizId, 0, null, null, null, Terms.Granted.NOTHING);
    }

    Standing with(Terms.Granted more) {
        return new Standing(quizId, used, open, deadline, lastFinished, granted.beatenBy(more));
    }

    /** A live attempt may always be gone on with. */
    public boolean mayStart(QuizSummary quiz, Instant now) {
        return obstacle(quiz, now).isEmpty();
    }

    /** Why no attempt may be begun: {@code no-attempts-left}, {@code test-not-open-yet}, {@code test-closed}, {@code attempt-too-soon}. */
    public Optional<Terms.Obstacle> obstacle(QuizSummary quiz, Instant now) {
        return open != null ? Optional.empty() : quiz.terms().with(granted).obstacle(used, lastFinished, now);
    }

    /** The code of {@link #obstacle}; null: there is none. */
    public String reason(QuizSummary quiz, Instant now) {
        return obstacle(quiz, now).map(Terms.Obstacle::code).orElse(null);
    }

    /** Every attempt there is was made and is over. */
    public boolean isUsedUp(QuizSummary quiz, Instant now) {
        return used > 0 && "no-attempts-left".equals(reason(quiz, now));
    }
}
