package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A regrade as it stands.
 *
 * @param question  its name in the bank; {@code number}: which version of it; {@code title}: what lists show
 * @param answers   of {@code key}: JSON, each fully right
 * @param state     {@code weighing}, {@code weighed} (nothing is changed yet), {@code applying}, {@code applied}, {@code failed}
 * @param appliedBy null while it is not in force
 * @param attempts  were asked the question; {@code looked}: of them so far
 * @param changed   attempts with other marks, {@code better} or {@code worse}
 * @param passing   people who pass a test by it and had not; {@code failing}: who had and do not any more
 */
public record RegradeView(
        UUID id, String bank, String question, int number, String title, String type, String treatment, List<String> answers, boolean protect,
        String reason, String state, String askedBy, Instant askedAt, String appliedBy, Instant appliedAt, int attempts, int looked, int changed,
        int better, int worse, int passing, int failing, Instant endedAt) {
    /** Something is still being counted. */
    public boolean isUnderWay() {
        return state.equals("weighing") || state.equals("applying");
    }

    public boolean isInForce() {
        return appliedAt != null;
    }
}
