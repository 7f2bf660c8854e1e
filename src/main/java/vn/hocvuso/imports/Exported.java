package vn.hocvuso.imports;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody took the installation's rows of a kind out as a file. */
public record Exported(String subject, String format) implements DomainEvent {
    @Override
    public String action() {
        return "exported";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("format", format);
    }
}
