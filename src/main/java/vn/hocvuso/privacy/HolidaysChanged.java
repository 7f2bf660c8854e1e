package vn.hocvuso.privacy;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** The days that count as no working days; waiting requests got their due days anew. */
public record HolidaysChanged(int days) implements DomainEvent {
    @Override
    public String action() {
        return "holidays-changed";
    }

    @Override
    public String subject() {
        return "holidays";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("days", days);
    }
}
