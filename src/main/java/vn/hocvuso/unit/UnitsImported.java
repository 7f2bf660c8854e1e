package vn.hocvuso.unit;

import java.util.Map;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;

/** A file of units was applied. */
public record UnitsImported(String actor, boolean full, Bulk.Report report) implements DomainEvent {
    @Override
    public String action() {
        return "units-imported";
    }

    @Override
    public String subject() {
        return "units";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "full", full, "total", report.total(), "created", report.created(), "updated", report.updated(),
                "ended", report.ended(), "rejected", report.rejected());
    }
}
