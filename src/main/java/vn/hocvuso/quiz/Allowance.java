package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person, or a unit with all below it, is granted beside a test's terms. A null term stays as it is; nought minutes or
 * attempts: no limit.
 *
 * @param serviceNumber whom; null: it is for a unit
 * @param unit          code; null: it is for a person
 */
public record Allowance(
        UUID id,
        String serviceNumber,
        String fullName,
        String unit,
        String unitName,
        Instant opensAt,
        Instant closesAt,
        Integer minutes,
        Integer attempts,
        String reason,
        Instant grantedAt,
        String grantedBy) {}
