package vn.hocvuso.personnel;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;

/** {@code subject} may no longer act in the role on the unit's subtree, from this moment. */
public record RoleRevoked(String subject, Caller.Role role, UUID unit, String unitCode) implements DomainEvent {
    @Override
    public String action() {
        return "role-revoked";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("role", role.name(), "unit", unitCode == null ? "*" : unitCode);
    }
}
