package vn.hocvuso.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A unit that reached its target, with what shows it.
 *
 * @param targetSince   first day of the stretch in which the target was held up to the cut-off; null: longer ago than was looked
 * @param completeSince the same for 100%; null: not everybody has passed
 */
public record Candidate(
        String code, String name, String type, Integer tier, long passed, long required, BigDecimal coverage, LocalDate targetSince, LocalDate completeSince) {}
