package vn.hocvuso.quiz;

import java.time.LocalDate;
import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/**
 * A test has a new profile; attempts begun before keep theirs.
 *
 * @param effectiveOn first day it is asked; null: at once
 */
public record QuizDefined(String slug, String kind, int questions, int passPercent, LocalDate effectiveOn) implements DomainEvent {
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
        Map<String, ?> always = Map.of("kind", kind, "questions", questions, "passPercent", passPercent);
        return effectiveOn == null ? always : Map.of("kind", kind, "questions", questions, "passPercent", passPercent, "effectiveOn", effectiveOn.toString());
    }
}
