package vn.hocvuso.classroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a statement: all of it is taken or, when somebody else has written otherwise meanwhile, nothing.
 *
 * @param takenAt   null: not taken
 * @param created   cells that were empty
 * @param changed   cells that said something else
 * @param differing cells somebody else has changed since the sheet was looked at
 */
public record StatementReport(Instant takenAt, int created, int changed, List<Differing> differing) {

    /** What stands in a cell now, and by whom; {@code state} null: it was emptied. */
    public record Differing(UUID session, String person, String fullName, String state, String markedBy, Instant markedAt) {}
}
