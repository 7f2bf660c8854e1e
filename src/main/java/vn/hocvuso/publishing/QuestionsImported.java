package vn.hocvuso.publishing;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.questionbank.StoreReport;

/** A file of questions went into a bank. */
public record QuestionsImported(String bank, String format, StoreReport report) implements DomainEvent {
    @Override
    public String action() {
        return "questions-imported";
    }

    @Override
    public String subject() {
        return bank;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("format", format, "created", report.created(), "updated", report.updated());
    }
}
