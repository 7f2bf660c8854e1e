package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exemption as those who answer for the person read it; days are inclusive.
 *
 * @param unitCode  home unit of today; null off the roll
 * @param evidence  null when it came from a file
 * @param to        null: until it is ended
 * @param state     {@code coming}, {@code running}, {@code over} or {@code withdrawn} before it began
 * @param grantedBy service number; null when it came from a file
 */
public record ExemptionView(
        UUID id,
        String serviceNumber,
        String fullName,
        String unitCode,
        String unitName,
        String reason,
        String evidence,
        LocalDate from,
        LocalDate to,
        String state,
        String grantedBy,
        Instant grantedAt,
        String endedBy,
        Instant endedAt,
        String endedReason) {}
