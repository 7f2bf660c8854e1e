package vn.hocvuso.campaign;

import java.util.Map;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: a file of exemptions was applied. */
public record ExemptionsImported(String actor, Bulk.Report report) implements DomainEvent {
    @Override
    public String action() {
        return "exemptions-imported";
    }

    @Override
    public String subject() {
        return "exemptions";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("created", report.created(), "updated", report.updated(), "ended", report.ended());
    }
}
