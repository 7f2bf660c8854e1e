package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** An exemption ends earlier than it was granted for; {@code lastDay} before its first day: it never began. */
public record ExemptionEnded(String campaign, String serviceNumber, UUID unit, LocalDate from, LocalDate lastDay, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "exemption-ended";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("campaign", campaign, "from", from.toString(), "lastDay", lastDay.toString(), "reason", reason);
    }
}
