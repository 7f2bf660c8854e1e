package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Content files made a new version of a course that was published before: nobody approved of it here. */
public record CourseFromFiles(String by, String course, int version) implements DomainEvent {
    @Override
    public String action() {
        return "course-from-files";
    }

    @Override
    public String subject() {
        return course;
    }

    @Override
    public String actor() {
        return by;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("version", version);
    }
}
