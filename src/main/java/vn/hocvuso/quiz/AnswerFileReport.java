package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What an answer file came to.
 *
 * @param fresh        taken in just now; false: it had been before, and nothing changed
 * @param kept         answers that were newer than what the server had
 * @param older        answers it had already
 * @param late         answers given after the deadline and its grace: not taken
 * @param state        of the attempt now: {@code submitted} or {@code expired}
 * @param scorePercent rounded down to one decimal
 */
public record AnswerFileReport(
        UUID attempt,
        String serviceNumber,
        String fullName,
        String quiz,
        String title,
        boolean fresh,
        int kept,
        int older,
        int late,
        String state,
        Instant finishedAt,
        int correct,
        int total,
        BigDecimal scorePercent,
        boolean passed) {}
