package vn.hocvuso.classroom;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A sheet had been read wrongly. */
public record SheetCorrected(String number, UUID home, String serviceNumber, boolean passedBefore, boolean passed, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "paper-sheet-corrected";
    }

    @Override
    public String subject() {
        return serviceNumber;
    }

    @Override
    public UUID unit() {
        return home;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("paperTest", number, "passedBefore", passedBefore, "passed", passed, "reason", reason);
    }
}
