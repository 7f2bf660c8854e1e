package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import vn.hocvuso.store.Sql;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.rule.UnitHistory;
import vn.hocvuso.unit.rule.UnitTree;
import vn.hocvuso.unit.rule.UnitType;

/** Writes a tree that has been judged right: the units that differ, and the closure of all whose superiors are others. */
@ApplicationScoped
public class TreeWriting {
    private static final int AT_ONCE = 500;

    private UnitRepository units;
    private Sql sql;

    TreeWriting() {}

    @Inject
    public TreeWriting(UnitRepository units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /**
     * @param after  what of the tree was loaded, as it will be
     * @param keeper hears which units are about to change
     * @return null when nothing differs
     */
    public UnitsChanged write(UnitRepository.Stored stored, Map<String, UnitHistory> changed, Map<String, UnitHistory> after, UnitType.List types, Bulk.Keeper keeper) {
        if (changed.isEmpty()) {
            return null;
        }
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
        Set<String> touched = new HashSet<>(shaken);
        touched.addAll(changed.keySet());
        keeper.before(UnitRepository.UNIT, touched.stream().map(stored.ids()::get).filter(Objects::nonNull).toList());
        units.save(stored, changed, types);
        deriveAncestors(stored, after, shaken);
        keeper.created(UnitRepository.UNIT, changed.keySet().stream().filter(code -> !stored.histories().containsKey(code)).map(stored.ids()::get).toList());
        return new UnitsChanged(touched.stream().map(stored.ids()::get).collect(Collectors.toSet()), from);
    }

    /** Derives the closure of these units anew. */
    private void deriveAncestors(UnitRepository.Stored stored, Map<String, UnitHistory> after, Collection<String> codes) {
        UnitTree tree = new UnitTree(after);
        List<String> list = List.copyOf(codes);
        for (int start = 0; start < list.size(); start += AT_ONCE) {
            List<String> some = list.subList(start, Math.min(list.size(), start + AT_ONCE));
            List<Object[]> rows = new ArrayList<>();
            for (String code : some) {
                for (UnitTree.Ancestry above : tree.ancestriesOf(code)) {
                    rows.add(new Object[] {
                        stored.ids().get(code), stored.ids().get(above.ancestor()), above.days().from(), above.days().until(), above.depth()
                    });
                }
            }
            List<UUID> known = some.stream().filter(stored.histories()::containsKey).map(stored.ids()::get).toList();
            if (!known.isEmpty()) {
                sql.update("delete from unit_ancestor where unit_id in (" + Sql.marks(known) + ")", known.toArray());
            }
            sql.insert("unit_ancestor (unit_id, ancestor_id, from_day, until_day, depth)", rows);
        }
    }
}
