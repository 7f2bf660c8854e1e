package vn.hocvuso.personnel;

import java.util.UUID;
import vn.hocvuso.kernel.Caller;

/**
 * Somebody who holds a role on exactly this unit.
 *
 * @param position as it is called in their posting; null: none
 */
public record Office(UUID unit, UUID person, Caller.Role role, String position) {}
