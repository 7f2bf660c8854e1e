package vn.hocvuso.privacy;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** The hash of the latest seal, told to the audit trail once a night: a second place in which it would have to be changed. */
public record AccessLogSealed(String subject, String hash) implements DomainEvent {
    @Override
    public String action() {
        return "access-log-sealed";
    }

    @Override
    public String actor() {
        return "system";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("hash", hash);
    }
}
