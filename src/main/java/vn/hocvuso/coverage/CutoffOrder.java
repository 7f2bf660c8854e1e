package vn.hocvuso.coverage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something to be frozen without a hand: by a schedule, or because a campaign was closed.
 *
 * @param reason  {@code schedule, closed}
 * @param number  what it became; null: not yet
 * @param failure code of the refusal of the last try; null: none, or nobody tried yet
 */
public record CutoffOrder(
        String campaign, String unit, String unitName, LocalDate asOf, String reason, Instant orderedAt, String number, String failure, Instant triedAt) {}
