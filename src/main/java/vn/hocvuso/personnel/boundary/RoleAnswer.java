package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.personnel.RoleGrant;
import vn.hocvuso.personnel.RoleStanding;

/**
 * A grant as the API answers it; {@code unit} null is the whole installation, {@code to} the inclusive last day, null while open.
 *
 * @param state     {@code in-force, coming, over, lapsed}; null just after it was given
 * @param lapse     why it lapsed: {@code transferred, off-roll, unit-gone, delegator}
 * @param delegator service number of whom the holder stands in for
 */
public record RoleAnswer(UUID id, String role, String unit, LocalDate from, LocalDate to, String state, String lapse, String delegator) {
    static RoleAnswer of(RoleGrant grant) {
        return new RoleAnswer(grant.id(), grant.role().name(), grant.unitCode(), grant.from(), grant.to(), null, null, null);
    }

    static RoleAnswer of(RoleStanding standing) {
        RoleGrant grant = standing.grant();
        return new RoleAnswer(
                grant.id(), grant.role().name(), grant.unitCode(), grant.from(), grant.to(), standing.state(), standing.lapse(),
                standing.isDeputy() ? standing.delegator().serviceNumber() : null);
    }
}
