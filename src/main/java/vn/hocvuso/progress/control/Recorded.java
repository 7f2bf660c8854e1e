package vn.hocvuso.progress.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result about to be written; equal in person, kind, item, outcome, day and source is the same result.
 *
 * @param recordedAt when the platform first recorded it, for one that moves here; null: now
 */
public record Recorded(
        UUID person,
        String kind,
        UUID item,
        String outcome,
        LocalDate earnedOn,
        String source,
        BigDecimal score,
        BigDecimal maxScore,
        String reference,
        Instant recordedAt) {
    public Recorded(
            UUID person, String kind, UUID item, String outcome, LocalDate earnedOn, String source, BigDecimal score, BigDecimal maxScore, String reference) {
        this(person, kind, item, outcome, earnedOn, source, score, maxScore, reference, null);
    }
}
