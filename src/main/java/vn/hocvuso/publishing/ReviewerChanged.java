package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody was named to review drafts, or no longer is. */
public record ReviewerChanged(String serviceNumber, String kind, boolean named) implements DomainEvent {
    @Override
    public String action() {
        return named ? "reviewer-named" : "reviewer-released";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("kind", kind);
    }
}
