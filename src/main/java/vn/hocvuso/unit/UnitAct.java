package vn.hocvuso.unit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of a unit as it was written down.
 *
 * @param kind  {@code found, rename, move, merge, absorb, split, split_off, dissolve, take_over}, seen from the unit
 * @param other code of the unit it was about as well, null when there is none
 * @param by    service number
 */
public record UnitAct(String kind, LocalDate on, String other, String reason, String by, Instant at) {}
