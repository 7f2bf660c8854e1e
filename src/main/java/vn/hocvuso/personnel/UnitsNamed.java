package vn.hocvuso.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asked before units change: whoever above has written one of them down says where, so that a preview can tell. */
public final class UnitsNamed {
    /** Something that names one of the units: a campaign by its code and name. */
    public record Place(String code, String name) {}

    private final Set<UUID> units;
    private final List<Place> places = new ArrayList<>();

    public UnitsNamed(Set<UUID> units) {
        this.units = Set.copyOf(units);
    }

    public Set<UUID> units() {
        return units;
    }

    public void namedBy(String code, String name) {
        places.add(new Place(code, name));
    }

    public List<Place> places() {
        return List.copyOf(places);
    }
}
