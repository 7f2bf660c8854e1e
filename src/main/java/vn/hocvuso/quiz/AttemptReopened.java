package vn.hocvuso.quiz;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/**
 * An attempt that was over takes answers again; what it had come to counts no longer. Fired in the transaction that opened it.
 *
 * @param by who opened it
 */
public record AttemptReopened(UUID attempt, UUID person, String serviceNumber, UUID quizId, String slug, String reason, String by)
        implements DomainEvent {
    @Override
    public String action() {
        return "test-attempt-reopened";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("test", slug, "attempt", attempt.toString(), "reason", reason);
    }
}
