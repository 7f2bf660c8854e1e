package vn.hocvuso.account;

import vn.hocvuso.kernel.DomainEvent;

/** Somebody came in. */
public record SignedIn(String subject, String actor) implements DomainEvent {
    @Override
    public String action() {
        return "signed-in";
    }
}
