package vn.hocvuso.classroom;

import java.time.Instant;

/**
 * Somebody's answer sheet.
 *
 * @param serviceNumber whose; variant and answers are null until it is typed in, and what follows them too
 * @param answers       as typed
 */
public record Sheet(
        String serviceNumber,
        String fullName,
        String rank,
        String unitName,
        Integer variant,
        String answers,
        Integer correct,
        Integer total,
        Boolean passed,
        Instant typedAt,
        String typedBy) {}
