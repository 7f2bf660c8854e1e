package vn.hocvuso.progress;

import java.time.LocalDate;

/**
 * What of a result was recorded wrongly. What is null stays as it was.
 *
 * @param outcome of a test {@code passed} or {@code failed}, of a course {@code completed} or {@code failed}
 */
public record Correction(LocalDate earnedOn, String outcome, String reason) {}
