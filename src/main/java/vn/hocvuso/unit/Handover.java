package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * People who go from one unit to another when a unit changes.
 *
 * @param on     the first day in the new unit
 * @param until  the new unit's first day without
 * @param people service numbers; null for everyone else
 */
public record Handover(UUID from, String fromCode, UUID to, String toCode, LocalDate on, LocalDate until, List<String> people) {}
