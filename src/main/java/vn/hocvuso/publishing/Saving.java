package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.List;

/**
 * What became of a save. Saved: {@code revision} is the one to go on from. Not saved: somebody else has written since, {@code text}
 * is theirs under {@code revision}, and {@code lines} tell the one from the other; nothing was overwritten.
 *
 * @param text  null when saved
 * @param lines empty when saved; removed are theirs, added one's own
 */
public record Saving(boolean saved, int revision, Instant at, String by, String text, List<DiffLine> lines) {
    static Saving done(int revision, Instant at, String by) {
        return new Saving(true, revision, at, by, null, List.of());
    }
}
