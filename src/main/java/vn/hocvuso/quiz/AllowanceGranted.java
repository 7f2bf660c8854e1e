package vn.hocvuso.quiz;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/**
 * Somebody was granted other terms for a test.
 *
 * @param whom service number or code of a unit
 * @param home whose administrators read of it
 */
public record AllowanceGranted(String quiz, String whom, UUID home, AllowanceWish wish) implements DomainEvent {
    @Override
    public String action() {
        return "test-allowance-granted";
    }

    @Override
    public String subject() {
        return whom;
    }

    @Override
    public UUID unit() {
        return home;
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new TreeMap<>(Map.of("test", quiz, "reason", wish.reason()));
        put(details, "opensAt", wish.opensAt());
        put(details, "closesAt", wish.closesAt());
        put(details, "minutes", wish.minutes());
        put(details, "attempts", wish.attempts());
        return details;
    }

    private static void put(Map<String, Object> details, String name, Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
