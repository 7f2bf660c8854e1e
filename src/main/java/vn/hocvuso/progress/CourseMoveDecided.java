package vn.hocvuso.progress;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody decided what becomes of people in the middle of a course; with the effect that was shown. */
public record CourseMoveDecided(String slug, String by, String kind, int to, long people, long again) implements DomainEvent {
    @Override
    public String action() {
        return "course-move-decided";
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
        return Map.of("kind", kind, "to", to, "people", people, "again", again);
    }
}
