package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.personnel.RoleGrant;

/** A grant as the API answers it; {@code unit} null is the whole installation, {@code to} the inclusive last day, null while open. */
public record RoleAnswer(UUID id, String role, String unit, LocalDate from, LocalDate to) {
    static RoleAnswer of(RoleGrant grant) {
        return new RoleAnswer(grant.id(), grant.role().name(), grant.unitCode(), grant.from(), grant.to());
    }
}
