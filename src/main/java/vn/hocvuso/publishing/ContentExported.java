package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** All content went out as one file, keys of questions with it. */
public record ContentExported(int courses, int files) implements DomainEvent {
    @Override
    public String action() {
        return "content-exported";
    }

    @Override
    public String subject() {
        return "content";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("courses", courses, "files", files);
    }
}
