package vn.hocvuso.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody kept what a unit writes into its report of a period. */
public record ReportSaved(String subject, UUID unit, String campaign, String kind, LocalDate from, int version) implements DomainEvent {
    @Override
    public String action() {
        return "report-saved";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("campaign", campaign, "kind", kind, "from", from.toString(), "version", version);
    }
}
