package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody in the test room, as the supervisor sees it: how far, never what.
 *
 * @param state       {@code open}, {@code submitted} or {@code expired}
 * @param deadline    null: no limit
 * @param finishedAt  null while open
 * @param answered    questions of {@code total}
 * @param lastContact when the window or an answer was last heard of; of an attempt that is over, null
 * @param lost        open, and nothing heard of for too long
 */
public record Sitter(
        UUID attempt,
        String serviceNumber,
        String fullName,
        String rank,
        String unitCode,
        String unitName,
        int number,
        String state,
        Instant startedAt,
        Instant deadline,
        Instant finishedAt,
        int answered,
        int total,
        Instant lastContact,
        boolean lost) {}
