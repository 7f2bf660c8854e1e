package vn.hocvuso.personnel;

import java.time.LocalDate;

/**
 * What a status on record was in truth.
 *
 * @param status its code on record, with {@code of} its first day
 * @param never  it never was; all that follows is then of no interest
 * @param right  the status in truth, null as on record
 * @param from   first day in truth, null as on record
 * @param to     last day in truth, null as on record, {@link vn.hocvuso.kernel.Period#OPEN} for none
 */
public record StatusCorrection(String status, LocalDate of, boolean never, String right, LocalDate from, LocalDate to) {}
