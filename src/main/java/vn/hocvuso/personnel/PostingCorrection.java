package vn.hocvuso.personnel;

import java.time.LocalDate;

/**
 * What a posting on record was in truth.
 *
 * @param of    its first day on record
 * @param never it never was; all that follows is then of no interest
 * @param from  first day in truth, null as on record
 * @param to    last day in truth, null as on record, {@link vn.hocvuso.kernel.Period#OPEN} for none
 */
public record PostingCorrection(LocalDate of, boolean never, LocalDate from, LocalDate to, PlaceWish place) {}
