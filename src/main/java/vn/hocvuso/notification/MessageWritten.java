package vn.hocvuso.notification;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: somebody wrote to people of unit {@code subject}. */
public record MessageWritten(String subject, UUID unit, String campaign, String state, String title, int recipients) implements DomainEvent {
    @Override
    public String action() {
        return "message-written";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("campaign", campaign, "state", state, "title", title, "recipients", recipients);
    }
}
