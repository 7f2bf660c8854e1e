package vn.hocvuso.questionbank;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A version of a question was reviewed, released, sent back or retired. */
public record QuestionMoved(String bank, String name, int number, String from, String to, String note) implements DomainEvent {
    @Override
    public String action() {
        return "question-moved";
    }

    @Override
    public String subject() {
        return bank + "/" + name + " v" + number;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("from", from, "to", to, "note", note);
    }
}
