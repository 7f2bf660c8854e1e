package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result from elsewhere that two people stand behind.
 *
 * @param kind    {@code course} or {@code quiz}
 * @param outcome {@code completed}, {@code passed} or {@code failed}
 * @param source  {@code paper}, {@code qlms}, {@code class} or {@code other}
 * @param score   null: unknown
 */
public record ConfirmedResult(
        UUID person, String kind, UUID item, String outcome, LocalDate earnedOn, String source, BigDecimal score, BigDecimal maxScore) {}
