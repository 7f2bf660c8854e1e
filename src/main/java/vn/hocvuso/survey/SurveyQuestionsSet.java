package vn.hocvuso.survey;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: what is asked after course {@code subject} is another set; 0 questions: the default set again. */
public record SurveyQuestionsSet(String subject, int questions) implements DomainEvent {
    @Override
    public String action() {
        return "survey-questions-set";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("questions", questions);
    }
}
