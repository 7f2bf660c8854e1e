package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A test has a new profile; attempts begun before keep theirs. */
public record QuizDefined(String slug, String kind, int questions, int passPercent) implements DomainEvent {
    @Override
    public String action() {
        return "quiz-defined";
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("kind", kind, "questions", questions, "passPercent", passPercent);
    }
}
