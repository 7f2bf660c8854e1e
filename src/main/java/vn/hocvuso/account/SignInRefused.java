package vn.hocvuso.account;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody was not let in. The name is what was typed, cut short; it may be nobody's. */
public record SignInRefused(String subject, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "sign-in-refused";
    }

    @Override
    public String actor() {
        return "";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("reason", reason);
    }
}
