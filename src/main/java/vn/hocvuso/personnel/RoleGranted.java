package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;

/** {@code subject} may now act in the role on the unit's subtree. */
public record RoleGranted(String subject, Caller.Role role, UUID unit, String unitCode, LocalDate from, LocalDate to) implements DomainEvent {
    @Override
    public String action() {
        return "role-granted";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "role", role.name(), "unit", unitCode == null ? "*" : unitCode, "from", from.toString(), "to", to == null ? "" : to.toString());
    }
}
