package vn.hocvuso.personnel;

import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;

/** A role on a unit's subtree. {@code unitId} is {@link Caller#WHOLE} and {@code unitCode} null for the whole installation; {@code to} is inclusive, null is open. */
public record RoleGrant(UUID id, Caller.Role role, UUID unitId, String unitCode, LocalDate from, LocalDate to) {}
