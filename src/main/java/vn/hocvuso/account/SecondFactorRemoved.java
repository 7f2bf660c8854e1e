package vn.hocvuso.account;

import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A second factor was taken away, by its owner with a code, or by an administrator because it was lost. */
public record SecondFactorRemoved(String subject, UUID unit) implements DomainEvent {
    @Override
    public String action() {
        return "second-factor-removed";
    }
}
