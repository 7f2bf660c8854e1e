package vn.hocvuso.learning;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What a check question says to an answer; nothing of it is kept.
 *
 * @param right    fully right
 * @param points   thousandths
 * @param solution a right answer in the contract's shape; null when only a person can tell
 */
public record CheckResult(boolean right, int points, List<Comment> feedback, JsonObject solution) {
    /** @param option the option it speaks of; null: the answer as a whole */
    public record Comment(String option, String html) {}
}
