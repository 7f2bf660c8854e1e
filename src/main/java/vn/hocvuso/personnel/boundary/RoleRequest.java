package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.RoleWish;

/** {@code unit} null asks for the whole installation, {@code from} null for today, {@code to} null for no end. */
public record RoleRequest(String role, String unit, String from, String to) {

    /** @throws Refused 422 naming every wrong field */
    RoleWish wish() {
        Optional<Caller.Role> named = Arrays.stream(Caller.Role.values()).filter(one -> one.name().equals(role)).findFirst();
        Refused.Checks checks = new Refused.Checks().text(role, "role", 20);
        checks.that(role == null || named.isPresent(), "role", "unknown-value", String.valueOf(role));
        LocalDate first = Body.day(checks, "from", from);
        LocalDate last = Body.day(checks, "to", to);
        checks.orRefuse();
        return new RoleWish(named.orElseThrow(), unit, first, last);
    }
}
