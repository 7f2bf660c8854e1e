package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;

/** From {@code on}, {@code subject} has lost the role on the unit, because the postings on record take them out of its reach. */
public record RoleLapsed(String subject, Caller.Role role, UUID unit, String unitCode, LocalDate on) implements DomainEvent {
    @Override
    public String action() {
        return "role-lapsed";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("role", role.name(), "unit", unitCode == null ? "*" : unitCode, "from", on.toString());
    }
}
