package vn.hocvuso.classroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks that confirmed results from outside count no more.
 *
 * @param person    null, with number and name: everybody's of the batch
 * @param state     {@code waiting}, {@code done} or {@code dropped}
 * @param decidedBy null while it waits; {@code answer}: why it was dropped
 */
public record Reversal(
        UUID id,
        UUID person,
        String serviceNumber,
        String fullName,
        String reason,
        String state,
        Instant askedAt,
        String askedBy,
        Instant decidedAt,
        String decidedBy,
        String answer) {

    public boolean waiting() {
        return state.equals("waiting");
    }

    /** Whether the person's result is among those it is about. */
    public boolean concerns(UUID somebody) {
        return person == null || person.equals(somebody);
    }
}
