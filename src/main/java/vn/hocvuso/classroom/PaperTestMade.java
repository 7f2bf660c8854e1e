package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A paper test was made to be printed. */
public record PaperTestMade(String number, String quiz, UUID home, LocalDate heldOn, int variants) implements DomainEvent {
    @Override
    public String action() {
        return "paper-test-made";
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
        return Map.of("test", quiz, "heldOn", heldOn.toString(), "variants", variants);
    }
}
