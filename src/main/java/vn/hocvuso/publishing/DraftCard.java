package vn.hocvuso.publishing;

import java.time.Instant;

/**
 * A course in the list of drafts.
 *
 * @param version   the newest one published; null: none yet
 * @param state     {@code published}: there is no draft; {@code new}: a draft of what was never published; {@code same}: a draft
 *                  without changes; {@code changed}; {@code behind}: a newer version was published after it was opened
 * @param changes   files of the draft that differ from the version it was opened from
 * @param changedAt null without a draft
 * @param inReview  it lies before its reviewers
 */
public record DraftCard(String slug, String title, Integer version, String state, int changes, Instant changedAt, String changedBy, boolean inReview) {

    /** @param drafted there is a draft; {@code behind}: opened from an older version than the newest */
    public static String state(Integer version, boolean drafted, boolean behind, int changes) {
        if (!drafted) {
            return "published";
        }
        if (version == null) {
            return "new";
        }
        return behind ? "behind" : changes == 0 ? "same" : "changed";
    }
}
