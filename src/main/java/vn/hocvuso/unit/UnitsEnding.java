package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Asked before units end: whoever still needs one says so. Unit cannot look for itself, because what stands on units lies above
 * it.
 */
public final class UnitsEnding {
    private final Map<UUID, LocalDate> firstDayWithout;
    private final Set<UUID> needed = new TreeSet<>();

    public UnitsEnding(Map<UUID, LocalDate> firstDayWithout) {
        this.firstDayWithout = Map.copyOf(firstDayWithout);
    }

    public Map<UUID, LocalDate> firstDayWithout() {
        return firstDayWithout;
    }

    /** Somebody is posted there on or after its first day without. */
    public void stillNeeded(UUID unit) {
        needed.add(unit);
    }

    public Set<UUID> needed() {
        return needed;
    }
}
