package vn.hocvuso.classroom;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Results from elsewhere were typed in, confirmed, rejected, withdrawn or revoked: {@code what} tells the action's name. */
public record OutsideDecided(String what, String number, UUID home, String classNumber, int lines, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "outside-results-" + what;
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
        Map<String, Object> details = new HashMap<>(Map.of("class", classNumber, "results", lines));
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
