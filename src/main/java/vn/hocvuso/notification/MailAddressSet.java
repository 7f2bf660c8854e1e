package vn.hocvuso.notification;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: somebody's mail address was set or taken away; the address itself is nobody else's business. */
public record MailAddressSet(String subject, UUID unit, boolean set) implements DomainEvent {
    @Override
    public String action() {
        return "mail-address-set";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("set", set);
    }
}
