package vn.hocvuso.mentoring;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: something was done in programme {@code subject} of a unit. {@code what} is the action's end: {@code opened}, {@code confirmed}, … */
public record MentoringActed(String what, String subject, UUID unit, Map<String, ?> details) implements DomainEvent {
    @Override
    public String action() {
        return "mentoring-" + what;
    }
}
