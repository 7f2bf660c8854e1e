package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A content tree was published. */
public record ContentImported(String by, int created, int updated, int retired) implements DomainEvent {
    @Override
    public String action() {
        return "content-imported";
    }

    @Override
    public String subject() {
        return "content";
    }

    @Override
    public String actor() {
        return by;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("created", created, "updated", updated, "retired", retired);
    }
}
