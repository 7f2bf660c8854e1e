package vn.hocvuso.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A recount of a campaign's figures for a unit with all below it.
 *
 * @param state       {@code queued}, {@code running}, {@code equal}, {@code different}, {@code disturbed} (facts changed meanwhile, so
 *                    a difference says nothing), {@code failed}
 * @param people      looked at so far, of {@code peopleAll}
 * @param units       compared
 * @param differences units that differ; the first hundred lines are in {@code report}
 * @param endedAt     null while it runs
 */
public record RecountView(
        UUID id,
        String campaign,
        UnitName unit,
        LocalDate on,
        String askedBy,
        Instant askedAt,
        String state,
        int people,
        int peopleAll,
        int units,
        int differences,
        List<Line> report,
        Instant endedAt) {

    /** @param measure a name of the counts in the API, or {@code step-1} … for the steps of the programme */
    public record Line(String unit, String measure, long byHand, long shown) {}

    public boolean isOpen() {
        return endedAt == null;
    }
}
