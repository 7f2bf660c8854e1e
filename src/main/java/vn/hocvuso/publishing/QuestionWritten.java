package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/**
 * Somebody wrote a question in the browser, anew or otherwise than it was.
 *
 * @param asked it is asked at once; else it waits for a second person
 */
public record QuestionWritten(String bank, String name, boolean asked) implements DomainEvent {
    @Override
    public String action() {
        return "question-written";
    }

    @Override
    public String subject() {
        return bank;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("question", name, "asked", asked);
    }
}
