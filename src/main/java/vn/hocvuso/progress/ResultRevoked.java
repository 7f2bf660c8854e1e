package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A result counts on no day any more (domain.md §4.15). */
public record ResultRevoked(
        UUID result,
        UUID person,
        String serviceNumber,
        UUID unit,
        String kind,
        UUID item,
        String outcome,
        LocalDate earnedOn,
        String reason)
        implements DomainEvent {

    @Override
    public String action() {
        return "result-revoked";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("result", result, "kind", kind, "outcome", outcome, "earnedOn", earnedOn.toString(), "reason", reason);
    }
}
