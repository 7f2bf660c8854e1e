package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody was let off in a campaign; {@code to} is inclusive, null: open. */
public record ExemptionGranted(
        String campaign, String serviceNumber, UUID unit, LocalDate from, LocalDate to, String reason, String evidence) implements DomainEvent {
    @Override
    public String action() {
        return "exemption-granted";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        Map<String, String> details = new HashMap<>(Map.of("campaign", campaign, "from", from.toString(), "reason", reason, "evidence", evidence));
        if (to != null) {
            details.put("to", to.toString());
        }
        return details;
    }
}
