package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A course has a new version, seen by learners from {@code effectiveOn} on. */
public record CoursePublished(String slug, int version, LocalDate effectiveOn, String by) implements DomainEvent {
    @Override
    public String action() {
        return "course-published";
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public String actor() {
        return by;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("version", version, "effectiveOn", effectiveOn.toString());
    }
}
