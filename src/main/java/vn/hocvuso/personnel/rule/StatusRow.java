package vn.hocvuso.personnel.rule;

import java.util.Optional;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;

/** One row of a file of statuses (contract: bulk imports, {@code statuses}); person, status and first day make it the same row. */
public record StatusRow(int number, String serviceNumber, Status status, Period days) {

    /** @return empty when anything was wrong; the listener has heard of each */
    public static Optional<StatusRow> read(Bulk.Row row, Bulk.Listener listener) {
        Bulk.Cells cells = new Bulk.Cells(row, listener);
        String serviceNumber = cells.required("service_number", 40);
        String text = cells.required("status", 60);
        Optional<Status> status = text == null ? Optional.empty() : Status.named(text);
        cells.that(text == null || status.isPresent(), "status", "unknown-person-status", text);
        var from = cells.day("from");
        var until = cells.until("to");
        cells.that(from == null || until == null || from.isBefore(until), "to", "ends-before-start");
        return cells.wrong()
                ? Optional.empty()
                : Optional.of(new StatusRow(row.number(), serviceNumber, status.orElseThrow(), new Period(from, until)));
    }
}
