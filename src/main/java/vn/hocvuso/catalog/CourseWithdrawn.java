package vn.hocvuso.catalog;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/**
 * Something of a course was withdrawn, or brought back.
 *
 * @param act  {@code version-withdrawn}, {@code lesson-withdrawn}, {@code lesson-reinstated}
 * @param part the version's number or the lesson's key
 */
public record CourseWithdrawn(String act, String slug, String part, String reason) implements DomainEvent {
    @Override
    public String action() {
        return act;
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("part", part, "reason", reason);
    }
}
