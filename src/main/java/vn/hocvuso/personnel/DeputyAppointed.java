package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;

/** {@code subject} stands in for {@code delegator} on these days. */
public record DeputyAppointed(String subject, String delegator, Caller.Role role, UUID unit, String unitCode, LocalDate from, LocalDate to)
        implements DomainEvent {
    @Override
    public String action() {
        return "deputy-appointed";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("delegator", delegator, "role", role.name(), "unit", unitCode == null ? "*" : unitCode, "from", from.toString(), "to", to.toString());
    }
}
