package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of the list of cut-offs: the newest version of its number, or one of its versions.
 *
 * @param coverage per cent, null when nobody had to learn
 * @param frozenBy service number; null: the platform, by a schedule or because the campaign was closed
 * @param frozenAs {@code COMMANDER, ADMINISTRATOR, SYSTEM}
 */
public record CutoffVersion(
        String number,
        int version,
        String campaign,
        String campaignName,
        String unit,
        String unitName,
        LocalDate asOf,
        long required,
        long passed,
        BigDecimal coverage,
        String note,
        String frozenBy,
        String frozenByName,
        String frozenAs,
        Instant frozenAt,
        String sha256) {}
