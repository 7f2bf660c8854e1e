package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/**
 * A result was recorded wrongly: it is revoked (which is announced by itself), and another one stands in its place.
 *
 * @param revoked   the one that was wrong, with the day and outcome it had
 * @param stands    what is right; its source is the one of the revoked result
 * @param ofThePlatform whether the platform itself had recorded it
 */
public record ResultCorrected(
        UUID revoked, LocalDate wasEarnedOn, String wasOutcome, ResultRecorded stands, boolean ofThePlatform, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "result-corrected";
    }

    @Override
    public String subject() {
        return stands.subject();
    }

    @Override
    public UUID unit() {
        return stands.unit();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "was", wasOutcome + " " + wasEarnedOn, "is", stands.outcome() + " " + stands.earnedOn(), "result", revoked, "reason", reason);
    }
}
