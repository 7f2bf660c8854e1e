package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a change makes of the tree. Whoever asked for it has to move the people of the handovers in the same transaction: this
 * feature knows nobody.
 *
 * @param founded   codes of new units
 * @param ended     ids and codes of units that end
 * @param following units that stand under another superior because of it, with all below them, as of its day
 * @param left      superiors under which the unit, or what followed it, no longer stands
 */
public record Reshaped(
        String kind,
        UUID unit,
        String code,
        LocalDate on,
        List<String> founded,
        Map<UUID, String> ended,
        Set<UUID> following,
        Set<UUID> left,
        List<Handover> handovers) {}
