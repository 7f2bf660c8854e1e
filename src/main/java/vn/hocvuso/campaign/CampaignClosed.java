package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/**
 * A campaign was closed: it asks nothing of anybody any more. Fired in the transaction that closes it, so that its last cut-off
 * is frozen with it or not at all.
 *
 * @param unit the audience's only unit, {@code Caller.WHOLE} for several
 * @param on   the day it was closed, the last one of its figures
 * @param by   service number
 * @param reason null: none was given
 */
public record CampaignClosed(UUID campaign, String code, UUID unit, LocalDate on, String by, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "campaign-closed";
    }

    @Override
    public String subject() {
        return code;
    }

    @Override
    public Map<String, ?> details() {
        return reason == null ? Map.of("on", on.toString()) : Map.of("on", on.toString(), "reason", reason);
    }
}
