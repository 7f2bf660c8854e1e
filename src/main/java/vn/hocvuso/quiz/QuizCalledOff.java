package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A test that waited for the day of a version of its course will not be asked as it was defined: that version was withdrawn. */
public record QuizCalledOff(String slug, String course, int courseVersion) implements DomainEvent {
    @Override
    public String action() {
        return "quiz-called-off";
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("course", course, "version", courseVersion);
    }
}
