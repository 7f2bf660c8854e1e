package vn.hocvuso.account;

import vn.hocvuso.kernel.DomainEvent;

/** The owner chose a new password; other stays were ended. */
public record PasswordChanged(String subject) implements DomainEvent {
    @Override
    public String action() {
        return "password-changed";
    }
}
