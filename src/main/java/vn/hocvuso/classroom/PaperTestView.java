package vn.hocvuso.classroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A test on paper.
 *
 * @param number   as printed, {@code 2026-17}
 * @param quiz     slug
 * @param unit     code of the unit it is held in
 * @param questions on each variant
 * @param sheets   typed in so far
 * @param passed   of those
 */
public record PaperTestView(
        UUID id,
        String number,
        UUID quizId,
        UUID versionId,
        String quiz,
        String title,
        String unit,
        String unitName,
        LocalDate heldOn,
        int variants,
        long seed,
        int questions,
        int sheets,
        int passed,
        Instant madeAt,
        String madeBy) {}
