package vn.hocvuso.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One confirmation as it was signed. The highest version of a day counts.
 *
 * @param groups      empty where only the total was confirmed
 * @param confirmedBy service number
 * @param confirmedAs {@code COMMANDER}, or {@code ADMINISTRATOR} who entered it by order
 */
public record StrengthVersion(
        LocalDate on,
        int version,
        long total,
        List<Group> groups,
        String note,
        String confirmedBy,
        String fullName,
        String confirmedAs,
        Instant confirmedAt) {
    public record Group(String group, long number) {}
}
