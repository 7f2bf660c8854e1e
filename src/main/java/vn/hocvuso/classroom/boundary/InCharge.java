package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.kernel.Caller;

/** Who looks at the pages of a class: with which right, and at which class or batch, by the number in the address. */
@RequestScoped
public class InCharge {
    @Inject
    Given given;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Where the reader runs classes. @throws vn.hocvuso.kernel.Refused 403 nowhere */
    Caller.Scope scope() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    /** Where the reader writes attendance down; commanders do not. @throws vn.hocvuso.kernel.Refused 403 nowhere */
    Caller.Scope attending() {
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }

    boolean isAttendant() {
        return !caller.scopeOf(INSTRUCTOR, ADMINISTRATOR).isEmpty();
    }

    /** The reader's service number. */
    String by() {
        return caller.serviceNumber();
    }

    String number() {
        return String.valueOf(given.text("number"));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
