package vn.hocvuso.publishing;

import java.util.List;
import java.util.UUID;

/**
 * An import in the shape of the contract's bulk jobs.
 *
 * @param status {@code done} or {@code rejected}
 * @param errors the first hundred
 */
public record ImportReport(
        UUID id,
        String kind,
        boolean dryRun,
        String status,
        int total,
        int processed,
        int created,
        int updated,
        int transferred,
        int ended,
        int unchanged,
        int rejected,
        List<RowError> errors) {
    private static final int MOST_ERRORS = 100;

    /**
     * @param file   within a content tree; null where the upload is one file
     * @param row    line from 1
     * @param column always null: files of text have none
     */
    public record RowError(String file, int row, String column, String code, String message) {}

    public ImportReport {
        errors = List.copyOf(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
    }
}
