package vn.hocvuso.publishing.boundary;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.publishing.DiffLine;
import vn.hocvuso.publishing.Saving;

/** Problem+json of a save that would have overwritten somebody's text, with that text and what tells the two from each other. */
public record ConflictAnswer(
        String type, String title, int status, String detail, int revision, Instant at, String by, String text, List<DiffLine> lines) {
    static ConflictAnswer of(Saving saving, String detail) {
        return new ConflictAnswer(
                "/problems/stale-version", "stale-version", 409, detail, saving.revision(), saving.at(), saving.by(), saving.text(), saving.lines());
    }
}
