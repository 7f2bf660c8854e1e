package vn.hocvuso.personnel;

import java.util.Map;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;

/** A file of people or statuses was applied. */
public record RosterImported(String subject, String actor, boolean full, Bulk.Report report) implements DomainEvent {
    @Override
    public String action() {
        return subject + "-imported";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "full", full, "total", report.total(), "created", report.created(), "updated", report.updated(),
                "transferred", report.transferred(), "ended", report.ended(), "rejected", report.rejected());
    }
}
