package vn.hocvuso.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A job as the contract shows it, with its first hundred row errors. {@code failure}: why the file as a whole could not be taken. */
public record ImportView(
        UUID id,
        String kind,
        boolean dryRun,
        String mode,
        String fileName,
        String status,
        int total,
        int processed,
        int created,
        int updated,
        int transferred,
        int ended,
        int unchanged,
        int rejected,
        String failure,
        Instant queuedAt,
        Instant finishedAt,
        List<RowError> errors) {
    /** @param row counts the header as 1; {@code column} null: the row as a whole */
    public record RowError(int row, String column, String code, String message) {}
}
