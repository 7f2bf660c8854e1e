package vn.hocvuso.account;

import vn.hocvuso.kernel.DomainEvent;

/** The owner added a second factor; from now on the password alone does not suffice. */
public record SecondFactorEnrolled(String subject) implements DomainEvent {
    @Override
    public String action() {
        return "second-factor-enrolled";
    }
}
