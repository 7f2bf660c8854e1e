package vn.hocvuso.publishing.boundary;

import java.time.LocalDate;
import vn.hocvuso.publishing.DraftRelease;

/** What an author says when a draft is published; {@code nothingSecret} has to be true. */
public record ReleaseRequest(LocalDate effectiveOn, String changeNote, Boolean nothingSecret, Boolean overNewer) {
    DraftRelease release() {
        return new DraftRelease(effectiveOn, changeNote, Boolean.TRUE.equals(nothingSecret), Boolean.TRUE.equals(overNewer));
    }
}
