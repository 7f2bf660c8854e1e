package vn.hocvuso.personnel;

import java.time.LocalDate;
import vn.hocvuso.kernel.Caller;

/**
 * A role somebody is to get.
 *
 * @param unit code; null for the whole installation
 * @param from first day, null for today
 * @param to   inclusive last day, null for open
 */
public record RoleWish(Caller.Role role, String unit, LocalDate from, LocalDate to) {}
