package vn.hocvuso.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** {@code subject} asked for data to be corrected or deleted; the words themselves stay with the request. */
public record RequestAsked(String subject, UUID unit, UUID request, String kind, String field, LocalDate dueOn) implements DomainEvent {
    @Override
    public String action() {
        return "data-request-asked";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("request", request.toString(), "kind", kind, "field", field, "due", dueOn.toString());
    }
}
