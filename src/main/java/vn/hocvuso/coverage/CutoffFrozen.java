package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** A campaign's figures of a unit were frozen. The hash goes into the sealed trail, where nobody rewrites it together with the text. */
public record CutoffFrozen(
        String number, int version, String campaign, String unitCode, UUID unit, LocalDate asOf, String as, String sha256) implements DomainEvent {
    @Override
    public String action() {
        return version == 1 ? "cutoff-frozen" : "cutoff-corrected";
    }

    @Override
    public String subject() {
        return number;
    }

    @Override
    public String actor() {
        return as.equals("SYSTEM") ? "system" : null;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("version", version, "campaign", campaign, "unit", unitCode, "asOf", asOf.toString(), "sha256", sha256);
    }
}
