package vn.hocvuso.quiz.boundary;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.quiz.RegradeWish;

/**
 * Body of {@code POST /regrades}.
 *
 * @param version of the question, from 1; null: the newest
 * @param answers of {@code key}: fully right answers in the learners' shapes
 * @param protect null: true
 */
public record RegradeRequest(String bank, String question, Integer version, String treatment, List<JsonObject> answers, Boolean protect, String reason) {
    RegradeWish wish(UUID asked) {
        List<String> right = answers == null ? List.of() : answers.stream().filter(Objects::nonNull).map(Object::toString).toList();
        return new RegradeWish(asked, treatment, right, protect == null || protect, reason);
    }
}
