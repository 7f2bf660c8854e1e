package vn.hocvuso.personnel;

import java.time.LocalDate;

/**
 * A grant with how it stands today.
 *
 * @param state       {@code in-force, coming, over, lapsed}
 * @param lapse       why a lapsed one counts no more: {@code transferred, off-roll, unit-gone, delegator}; else null
 * @param lapsesOn    the first day its holder's postings take it away, when that is known
 * @param grantedBy   service number
 * @param delegator   service number and name of whom the holder stands in for; null unless a deputy
 */
public record RoleStanding(RoleGrant grant, String state, String lapse, LocalDate lapsesOn, String grantedBy, Named holder, Named delegator) {
    public record Named(String serviceNumber, String fullName) {}

    /** Whether it could still be withdrawn. */
    public boolean isOpen() {
        return !state.equals("over");
    }

    public boolean isDeputy() {
        return delegator != null;
    }
}
