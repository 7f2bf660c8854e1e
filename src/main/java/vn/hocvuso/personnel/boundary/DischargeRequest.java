package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.rule.Departure;

/**
 * Off the roll after {@code leftOn}, the last day that counts.
 *
 * @param cause {@code retirement, discharge, civil_transfer, resignation, death}
 */
public record DischargeRequest(String leftOn, String cause, String reason) {
    record Wish(LocalDate lastDay, Departure departure) {}

    /** @throws Refused 422 naming every wrong field */
    Wish wish() {
        Optional<Departure> named = Departure.named(cause);
        Refused.Checks checks = new Refused.Checks()
                .that(leftOn != null, "leftOn", "required")
                .that(named.isPresent(), "cause", cause == null ? "required" : "unknown-value", String.valueOf(cause))
                .that(reason == null || reason.length() <= Body.LONGEST_REASON, "reason", "too-long", Body.LONGEST_REASON);
        LocalDate lastDay = Body.day(checks, "leftOn", leftOn);
        checks.orRefuse();
        return new Wish(lastDay, named.orElseThrow());
    }
}
