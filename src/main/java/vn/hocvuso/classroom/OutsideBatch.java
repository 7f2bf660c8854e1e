package vn.hocvuso.classroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Results from elsewhere that were typed in for a class.
 *
 * @param number     as people call it, {@code 2026-4}
 * @param kind       {@code course} or {@code quiz}, with the item's slug and title
 * @param state      {@code waiting}, {@code confirmed}, {@code rejected}, {@code withdrawn} or {@code revoked}
 * @param decidedBy  null while it waits
 * @param reason     why it was rejected, withdrawn or revoked; else null
 * @param lines      people
 */
public record OutsideBatch(
        UUID id,
        String number,
        String classNumber,
        String className,
        UUID unitId,
        String unitName,
        String kind,
        UUID item,
        String code,
        String title,
        String source,
        String note,
        String state,
        Instant typedAt,
        String typedBy,
        Instant decidedAt,
        String decidedBy,
        String reason,
        int lines) {

    public boolean waiting() {
        return state.equals("waiting");
    }
}
