package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.rule.Status;

/** A status from day to day, both inclusive, {@code to} null while open; {@code active} ends what holds on the first day. */
public record StatusRequest(String status, String from, String to, String reason) {
    record Wish(Status status, Period days) {}

    /** @throws Refused 422 naming every wrong field */
    Wish wish() {
        Optional<Status> named = status == null ? Optional.empty() : Status.named(status);
        Refused.Checks checks = new Refused.Checks()
                .that(named.isPresent(), "status", status == null ? "required" : "unknown-person-status", String.valueOf(status))
                .that(from != null, "from", "required")
                .that(reason == null || reason.length() <= Body.LONGEST_REASON, "reason", "too-long", Body.LONGEST_REASON);
        LocalDate first = Body.day(checks, "from", from);
        LocalDate last = Body.day(checks, "to", to);
        checks.orRefuse();
        return new Wish(named.orElseThrow(), Period.inclusive(first, last));
    }
}
