package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.List;

/**
 * What became of saving a part of a test. Saved: {@code revision} is the one to go on from. Not saved: somebody else has changed the
 * test since, it stands under {@code revision}, and nothing was overwritten.
 *
 * @param by    who changed it; null: it was published, or what was written of it dropped
 * @param lines empty when saved; removed are of what stands, added one's own
 */
public record TestSaving(boolean saved, String revision, Instant at, String by, List<DiffLine> lines) {
    static TestSaving done(String revision, Instant at) {
        return new TestSaving(true, revision, at, null, List.of());
    }
}
