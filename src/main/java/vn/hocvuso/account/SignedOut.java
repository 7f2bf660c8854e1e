package vn.hocvuso.account;

import vn.hocvuso.kernel.DomainEvent;

/** A stay was ended by its owner. */
public record SignedOut(String subject) implements DomainEvent {
    @Override
    public String action() {
        return "signed-out";
    }
}
