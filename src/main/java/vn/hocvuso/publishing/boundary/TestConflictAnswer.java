package vn.hocvuso.publishing.boundary;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.publishing.DiffLine;
import vn.hocvuso.publishing.TestSaving;

/** Problem+json of a save that would have overwritten what somebody else made of a test, with what tells the two from each other. */
public record TestConflictAnswer(
        String type, String title, int status, String detail, String revision, Instant at, String by, List<DiffLine> lines) {
    static TestConflictAnswer of(TestSaving saving, String detail) {
        return new TestConflictAnswer(
                "/problems/stale-version", "stale-version", 409, detail, saving.revision(), saving.at(), saving.by(), saving.lines());
    }
}
