package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * How far someone is with one test, as attempts tell it.
 *
 * @param used     attempts begun
 * @param open     the live one; null: none
 * @param deadline of the live one; null: no limit, or none live
 */
public record Standing(UUID quizId, int used, UUID open, Instant deadline) {
    public static Standing none(UUID quizId) {
        return new Standing(quizId, 0, null, null);
    }

    /** @param allowed null: as many as one likes */
    public boolean mayStart(Integer allowed) {
        return open != null || allowed == null || used < allowed;
    }
}
