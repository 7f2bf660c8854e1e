package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A unit was founded, renamed, moved, merged, split or dissolved; {@code unit}: whose administrators may read of it. */
public record UnitReorganised(String kind, String subject, UUID unit, LocalDate on, String other, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "unit-" + kind;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("on", on.toString(), "other", other, "reason", reason);
    }
}
