package vn.hocvuso.quiz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;

/**
 * What is to become of a question that turned out to be wrong.
 *
 * @param version   which version of it was asked
 * @param treatment {@code key}: graded by {@code answers}; {@code drop}: does not count; {@code full}: full marks for everybody
 * @param answers   JSON in the learners' shapes, each fully right; for {@code key} only
 * @param protect   nobody who has begun already gets less by it
 * @param reason    for the trail and for those affected, at most 400 characters
 */
public record RegradeWish(UUID version, String treatment, List<String> answers, boolean protect, String reason) {
    public static final Set<String> TREATMENTS = Set.of("key", "drop", "full");

    /** More right answers than that is full marks for everybody. */
    private static final int MOST_ANSWERS = 10;

    public RegradeWish {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** @throws Refused 422 {@code invalid-fields} */
    void check() {
        boolean byKey = "key".equals(treatment);
        new Refused.Checks()
                .that(version != null, "question", "required")
                .that(treatment != null && TREATMENTS.contains(treatment), "treatment", "unknown-treatment")
                .that(!byKey || !answers.isEmpty(), "answers", "required")
                .that(byKey || answers.isEmpty(), "answers", "answers-without-key")
                .that(answers.size() <= MOST_ANSWERS, "answers", "out-of-range", 1, MOST_ANSWERS)
                .text(reason, "reason", 400)
                .orRefuse();
    }
}
