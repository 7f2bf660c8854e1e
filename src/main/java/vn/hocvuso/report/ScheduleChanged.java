package vn.hocvuso.report;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A unit's figures of a campaign are from now on frozen by themselves, or ({@code ended}) no longer. */
public record ScheduleChanged(String subject, UUID unit, String campaign, String days, boolean ended) implements DomainEvent {
    @Override
    public String action() {
        return ended ? "cutoff-schedule-ended" : "cutoff-scheduled";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("campaign", campaign, "days", days);
    }
}
