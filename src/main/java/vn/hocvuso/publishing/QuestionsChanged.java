package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/**
 * Many questions of a bank were changed at once.
 *
 * @param act  {@code questions-retagged}, {@code questions-moved}, {@code questions-bulk-undone}
 * @param what the labels, or the other bank
 */
public record QuestionsChanged(String act, String bank, int questions, String what) implements DomainEvent {
    @Override
    public String action() {
        return act;
    }

    @Override
    public String subject() {
        return bank;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("questions", questions, "what", what);
    }
}
