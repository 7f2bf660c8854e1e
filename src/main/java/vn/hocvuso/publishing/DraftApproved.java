package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A reviewer approved of a draft as it was then: {@code digest} names its files. */
public record DraftApproved(String slug, String kind, String digest) implements DomainEvent {
    @Override
    public String action() {
        return "draft-approved";
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("kind", kind, "digest", digest);
    }
}
