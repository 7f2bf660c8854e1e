package vn.hocvuso.learning;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** By which test a course's lessons may be skipped; {@code quiz} null: by none any more. */
public record PlacementSet(String course, String quiz, int sharePercent, int leastQuestions) implements DomainEvent {
    @Override
    public String action() {
        return "course-placement-set";
    }

    @Override
    public String subject() {
        return course;
    }

    @Override
    public Map<String, ?> details() {
        return quiz == null ? Map.of("test", "") : Map.of("test", quiz, "sharePercent", sharePercent, "leastQuestions", leastQuestions);
    }
}
