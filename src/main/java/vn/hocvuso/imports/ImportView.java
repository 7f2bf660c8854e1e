package vn.hocvuso.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as the contract shows it, with its first hundred row errors.
 *
 * @param failure   why the file as a whole could not be taken
 * @param endedPercent of a full file the share of what stood before that ends; null where nothing stood
 * @param encoding  what the file was written in where that was not UTF-8
 * @param columns   by position what each cell was said to be; null: by the first row
 * @param held      its columns are still being chosen
 * @param undoOf    the job this one takes back
 * @param undoneAt  when this job was taken back
 */
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
        BigDecimal endedPercent,
        String failure,
        String encoding,
        List<String> columns,
        boolean held,
        UUID undoOf,
        Instant undoneAt,
        Instant queuedAt,
        Instant finishedAt,
        List<RowError> errors) {
    /**
     * @param row    counts the header as 1; 0: the file as a whole
     * @param column null: the row as a whole
     * @param value  the cell as it stands in the file; null where there is none to show
     */
    public record RowError(int row, String column, String code, String message, String value) {
        public RowError(int row, String column, String code, String message) {
            this(row, column, code, message, null);
        }
    }

    /** How many errors of one sort there are. */
    public record ErrorGroup(String code, int count) {}
}
