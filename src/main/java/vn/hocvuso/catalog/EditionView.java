package vn.hocvuso.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A published version in a course's history.
 *
 * @param changeNote for learners; null when nothing was said
 * @param present    learners who begin now get this one
 */
public record EditionView(
        UUID id, int number, Instant publishedAt, String publishedBy, LocalDate effectiveOn, String changeNote, boolean present) {}
