package vn.hocvuso.imports;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A file was applied, or refused for its rows. Dry runs are not worth a line. */
public record ImportFinished(String subject, String actor, Map<String, ?> details) implements DomainEvent {
    @Override
    public String action() {
        return "import-finished";
    }
}
