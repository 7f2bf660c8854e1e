package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/**
 * Somebody worked on the draft of a course.
 *
 * @param act  what was done: {@code draft-opened}, {@code draft-arranged}, {@code lesson-edited} …
 * @param part the lesson or file it was done to; empty: the course
 */
public record CourseDrafted(String act, String slug, String part) implements DomainEvent {
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
        return part.isEmpty() ? Map.of() : Map.of("part", part);
    }
}
