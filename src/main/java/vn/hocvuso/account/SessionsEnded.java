package vn.hocvuso.account;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Stays of a person were ended from elsewhere, by the owner or by an administrator. */
public record SessionsEnded(String subject, UUID unit, int sessions) implements DomainEvent {
    @Override
    public String action() {
        return "sessions-ended";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("sessions", sessions);
    }
}
