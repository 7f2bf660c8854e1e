package vn.hocvuso.account;

import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** An administrator opened an account for somebody who had none. */
public record AccountOpened(String subject, UUID unit) implements DomainEvent {
    @Override
    public String action() {
        return "account-opened";
    }
}
