package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** What was granted beside a test's terms holds no longer. */
public record AllowanceEnded(String quiz, String whom) implements DomainEvent {
    @Override
    public String action() {
        return "test-allowance-ended";
    }

    @Override
    public String subject() {
        return whom;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("test", quiz);
    }
}
