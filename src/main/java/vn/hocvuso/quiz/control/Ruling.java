package vn.hocvuso.quiz.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What holds for a version of a question, for everybody who was asked it.
 *
 * @param number    1, 2, 3 …: in this order they hold; one that is being weighed comes last
 * @param treatment {@code key}: graded by {@code answers}; {@code drop}: does not count; {@code full}: full marks for everybody
 * @param answers   JSON of fully right answers, the best of them counts; empty for the other two
 * @param protect   nobody who began before {@code since} is worse off by it
 * @param since     null: it is only being weighed
 */
public record Ruling(int number, UUID version, String treatment, List<String> answers, boolean protect, Instant since) {
    static final int LAST = Integer.MAX_VALUE;

    public static Ruling weighed(UUID version, String treatment, List<String> answers, boolean protect) {
        return new Ruling(LAST, version, treatment, answers, protect, null);
    }

    /** Whether it may be passed over for who began at this moment. */
    boolean spares(Instant startedAt) {
        return protect && (since == null || startedAt.isBefore(since));
    }
}
