package vn.hocvuso.account;

import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** An administrator gave somebody a new password; it is never written down anywhere. */
public record PasswordGiven(String subject, UUID unit) implements DomainEvent {
    @Override
    public String action() {
        return "password-given";
    }
}
