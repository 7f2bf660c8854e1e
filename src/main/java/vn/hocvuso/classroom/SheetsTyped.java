package vn.hocvuso.classroom;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Answer sheets of a paper test were typed in and graded. */
public record SheetsTyped(String number, UUID home, int sheets) implements DomainEvent {
    @Override
    public String action() {
        return "paper-sheets-typed";
    }

    @Override
    public String subject() {
        return number;
    }

    @Override
    public UUID unit() {
        return home;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("sheets", sheets);
    }
}
