package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A supervisor handed in somebody's answers from a file. */
public record AnswerFileTaken(String serviceNumber, String quiz, String attempt, int kept, int older, int late) implements DomainEvent {
    @Override
    public String action() {
        return "answer-file-taken";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("test", quiz, "attempt", attempt, "kept", kept, "older", older, "late", late);
    }
}
