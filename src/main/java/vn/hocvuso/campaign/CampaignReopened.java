package vn.hocvuso.campaign;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A closed campaign asks again; the cut-off of its closing stays. */
public record CampaignReopened(UUID campaign, String code, UUID unit, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "campaign-reopened";
    }

    @Override
    public String subject() {
        return code;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("reason", reason);
    }
}
