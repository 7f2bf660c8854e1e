package vn.hocvuso.privacy;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** The request of {@code subject} was done, refused or forwarded. */
public record RequestAnswered(String subject, UUID unit, UUID request, String kind, String state, boolean late) implements DomainEvent {
    @Override
    public String action() {
        return "data-request-answered";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("request", request.toString(), "kind", kind, "state", state, "late", late);
    }
}
