package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** The strength of unit {@code subject} on a day was confirmed; a later version of the same day takes its place. */
public record StrengthConfirmed(String subject, UUID unit, LocalDate on, int version, long total, String as) implements DomainEvent {
    @Override
    public String action() {
        return "strength-confirmed";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("on", on.toString(), "version", version, "total", total, "as", as);
    }
}
