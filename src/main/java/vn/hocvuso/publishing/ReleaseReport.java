package vn.hocvuso.publishing;

import java.time.LocalDate;

/**
 * What became of a draft that was to be published.
 *
 * @param version     0 when it was not: {@code findings} say why
 * @param changed     false when the draft is what the newest version is already
 * @param effectiveOn the first day learners see it; null when it was not published
 */
public record ReleaseReport(int version, boolean changed, LocalDate effectiveOn, ContentReport findings) {}
