package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.rule.UnitHistory;
import vn.hocvuso.unit.rule.UnitTree;
import vn.hocvuso.unit.rule.UnitType;

/** Writes a tree that has been judged right: the units that differ, and the closure of all whose superiors are others. */
@ApplicationScoped
public class TreeWriting {
    private UnitRepository units;

    TreeWriting() {}

    @Inject
    public TreeWriting(UnitRepository units) {
        this.units = units;
    }

    /**
     * @param after what of the tree was loaded, as it will be
     * @return null when nothing differs
     */
    public UnitsChanged write(UnitRepository.Stored stored, Map<String, UnitHistory> changed, Map<String, UnitHistory> after, UnitType.List types) {
        if (changed.isEmpty()) {
            return null;
        }
        units.save(stored, changed, types);
        Set<String> moved = new HashSet<>();
        LocalDate from = null;
        for (Map.Entry<String, UnitHistory> entry : changed.entrySet()) {
            UnitHistory known = stored.histories().get(entry.getKey());
            LocalDate day = known == null ? entry.getValue().period().from() : entry.getValue().firstDifference(known);
            from = from == null || day.isBefore(from) ? day : from;
            if (known == null || !known.standsLike(entry.getValue())) {
                moved.add(entry.getKey());
            }
        }
        Set<String> shaken = new HashSet<>(new UnitTree(after).withAllBelow(moved));
        shaken.addAll(new UnitTree(stored.histories()).withAllBelow(moved));
        units.deriveAncestors(stored, after, shaken);
        shaken.addAll(changed.keySet());
        Set<UUID> ids = new HashSet<>();
        shaken.forEach(code -> ids.add(stored.ids().get(code)));
        return new UnitsChanged(ids, from);
    }
}
