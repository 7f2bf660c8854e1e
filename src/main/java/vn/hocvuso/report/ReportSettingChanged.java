package vn.hocvuso.report;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A unit's reports are headed or signed otherwise. */
public record ReportSettingChanged(String subject, UUID unit, String header, int version) implements DomainEvent {
    @Override
    public String action() {
        return "report-setting-changed";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("header", header, "version", version);
    }
}
