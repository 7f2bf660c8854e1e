package vn.hocvuso.unit;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** The list of unit types is another one. {@code what}: added, changed or removed. */
public record UnitTypeChanged(String what, String subject, String name) implements DomainEvent {
    @Override
    public String action() {
        return "unit-type-" + what;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("name", name);
    }
}
