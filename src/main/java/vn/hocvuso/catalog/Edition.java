package vn.hocvuso.catalog;

import java.time.LocalDate;

/**
 * What is said of a version when it is published.
 *
 * @param by          who publishes
 * @param effectiveOn the first day learners see it; null: today
 * @param changeNote  for learners, what changed since the version before, up to 600 characters; null: nothing is said
 */
public record Edition(String by, LocalDate effectiveOn, String changeNote) {
    public static Edition today(String by) {
        return new Edition(by, null, null);
    }

    Edition from(LocalDate day) {
        return effectiveOn == null ? new Edition(by, day, changeNote) : this;
    }
}
