package vn.hocvuso.campaign;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: a campaign was created ({@code created}) or changed. */
public record CampaignDefined(boolean created, String code, UUID unit, Map<String, Object> details) implements DomainEvent {
    @Override
    public String action() {
        return created ? "campaign-created" : "campaign-changed";
    }

    @Override
    public String subject() {
        return code;
    }
}
