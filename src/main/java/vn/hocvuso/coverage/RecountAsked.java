package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody had the figures of unit {@code subject} counted again by hand. */
public record RecountAsked(String subject, UUID unit, String campaign, LocalDate on) implements DomainEvent {
    @Override
    public String action() {
        return "recount-asked";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("campaign", campaign, "on", on.toString());
    }
}
