package vn.hocvuso.publishing;

import java.time.LocalDate;

/**
 * What an author says when a draft is published.
 *
 * @param effectiveOn   the first day learners see it; null: today
 * @param changeNote    for learners, what changed, up to 600 characters; null or empty: nothing is said
 * @param nothingSecret the declaration that nothing in it is a state secret (Luật 117/2025/QH15)
 * @param overNewer     a newer version than the draft began from was looked at and is replaced
 */
public record DraftRelease(LocalDate effectiveOn, String changeNote, boolean nothingSecret, boolean overNewer) {}
