package vn.hocvuso.classroom;

import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.progress.ConfirmedResults;

/**
 * Results from elsewhere that were typed in for a class.
 *
 * @param number     as people call it, {@code 2026-4}
 * @param kind       {@code course} or {@code quiz}, with the item's slug and title
 * @param state      {@code waiting}, {@code confirmed}, {@code rejected}, {@code withdrawn} or {@code revoked}
 * @param decidedBy  null while it waits
 * @param reason     why it was rejected, withdrawn or revoked; else null
 * @param lines      people
 * @param reversals  what was asked to be taken back and waits
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
        int lines,
        int reversals) {

    /** By which its results are found again once they count. */
    String reference() {
        return ConfirmedResults.reference(number);
    }

    public boolean waiting() {
        return state.equals("waiting");
    }
}
