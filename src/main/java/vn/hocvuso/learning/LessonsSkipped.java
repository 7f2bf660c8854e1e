package vn.hocvuso.learning;

import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody showed by a test that lessons are known, and skipped them. */
public record LessonsSkipped(String course, String quiz, List<String> lessons) implements DomainEvent {
    @Override
    public String action() {
        return "lessons-skipped";
    }

    @Override
    public String subject() {
        return course;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("test", quiz, "lessons", String.join(", ", lessons));
    }
}
