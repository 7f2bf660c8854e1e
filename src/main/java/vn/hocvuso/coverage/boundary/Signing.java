package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.coverage.StrengthWish;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.unit.Units;

/** As what the caller signs for a unit: its commander where that role is held, else the administrator who enters it by order. */
@RequestScoped
public class Signing {
    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Where the caller may sign at all. */
    Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }

    /** Scopes are asked again when the signature is written. */
    StrengthWish.Signer signer(String unit) {
        return new StrengthWish.Signer(caller.personId(), covers(caller.scopeOf(COMMANDER), unit) ? COMMANDER.name() : ADMINISTRATOR.name());
    }

    boolean maySign(String unit) {
        return covers(caller.scopeOf(COMMANDER, ADMINISTRATOR), unit);
    }

    private boolean covers(Caller.Scope scope, String unit) {
        try {
            return !scope.isEmpty() && units.covers(scope, units.idOf(unit), LocalDate.now(clock));
        } catch (NotFound e) {
            return false;
        }
    }
}
