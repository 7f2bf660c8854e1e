package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Something was written down about {@code subject}: {@code kind} as in {@link ActView}, holding from {@code onDay}. */
public record CareerWritten(String subject, String kind, LocalDate onDay, UUID unit, String detail, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "person-" + kind;
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", onDay.toString());
        if (detail != null) {
            details.put("detail", detail);
        }
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
