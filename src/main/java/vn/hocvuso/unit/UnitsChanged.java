package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The tree is another one, from a day on that may lie in the past.
 *
 * @param units whose name, kind, days or chain of superiors changed; a moved unit brings its whole subtree
 */
public record UnitsChanged(Set<UUID> units, LocalDate from) {
    public UnitsChanged {
        units = Set.copyOf(units);
    }
}
