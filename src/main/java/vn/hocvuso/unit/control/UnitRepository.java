package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.rule.RosterForm;
import vn.hocvuso.unit.rule.UnitHistory;
import vn.hocvuso.unit.rule.UnitState;
import vn.hocvuso.unit.rule.UnitTree;
import vn.hocvuso.unit.rule.UnitType;

/**
 * The tree's rows. All units together fit into memory with room to spare (50 000 units, a few changes each), so a change loads
 * the whole, is judged as a whole, and writes only what differs.
 */
@ApplicationScoped
public class UnitRepository {
    /** A unit with its history and its chain of superiors, as an import changes them. */
    public static final Bulk.Kept UNIT =
            new Bulk.Kept("unit", "unit", "unit_id", List.of("unit_ancestor", "unit_placement", "unit_record"));

    private static final int AT_ONCE = 500;

    private Sql sql;
    private Ids ids;

    UnitRepository() {}

    @Inject
    public UnitRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Ids and histories of all units, by code. */
    public record Stored(Map<String, UUID> ids, Map<String, UnitHistory> histories) {}

    public UnitType.List types() {
        return new UnitType.List(sql.list(
                "select code, name, short_form, staff_body from unit_type",
                row -> new UnitType(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4))));
    }

    /** Everything, and nobody else changes the tree until the transaction ends: a tree is right or wrong as a whole. */
    public Stored allForChange() {
        sql.list("select code from unit_type for update", row -> true);
        Map<UUID, String> codes = new HashMap<>();
        Map<String, UUID> found = new HashMap<>();
        Map<String, LocalDate> ends = new HashMap<>();
        sql.list("select id, code, until_day from unit", row -> {
            UUID id = row.getObject(1, UUID.class);
            codes.put(id, row.getString(2));
            ends.put(row.getString(2), row.getObject(3, LocalDate.class));
            return found.put(row.getString(2), id);
        });
        Map<String, TreeMap<LocalDate, UnitState>> looks = new HashMap<>();
        sql.list(
                "select unit_id, from_day, name, short_name, type_code, tier, kind, sort_order from unit_record",
                row -> looks.computeIfAbsent(codes.get(row.getObject(1, UUID.class)), code -> new TreeMap<>())
                        .put(row.getObject(2, LocalDate.class), look(row)));
        Map<String, TreeMap<LocalDate, String>> parents = new HashMap<>();
        sql.list("select unit_id, from_day, until_day, parent_id from unit_placement order by from_day", row -> {
            TreeMap<LocalDate, String> days = parents.computeIfAbsent(codes.get(row.getObject(1, UUID.class)), code -> new TreeMap<>());
            days.put(row.getObject(2, LocalDate.class), codes.get(row.getObject(4, UUID.class)));
            return days.put(row.getObject(3, LocalDate.class), ""); // under nobody, unless the next row begins there
        });
        Map<String, UnitHistory> histories = new HashMap<>();
        looks.forEach((code, days) -> histories.put(code, history(days, parents.getOrDefault(code, new TreeMap<>()), ends.get(code))));
        return new Stored(found, histories);
    }

    private static UnitState look(ResultSet row) throws SQLException {
        int tier = row.getInt(6);
        Integer known = row.wasNull() ? null : tier;
        return new UnitState(row.getString(3), row.getString(4), row.getString(5), known, row.getString(7), row.getInt(8), null);
    }

    private static UnitHistory history(TreeMap<LocalDate, UnitState> looks, TreeMap<LocalDate, String> parents, LocalDate end) {
        TreeMap<LocalDate, UnitState> states = new TreeMap<>();
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        looks.keySet().forEach(day -> days.put(day, true));
        parents.keySet().forEach(day -> days.put(day, true));
        for (LocalDate day : days.headMap(end, false).keySet()) {
            Map.Entry<LocalDate, String> parent = parents.floorEntry(day);
            boolean root = parent == null || parent.getValue().isEmpty();
            states.put(day, looks.floorEntry(day).getValue().withParent(root ? null : parent.getValue()));
        }
        return new UnitHistory(states, end);
    }

    /** Writes what differs between two trees; ids of new units join {@code stored}. */
    public void save(Stored stored, Map<String, UnitHistory> changed, UnitType.List types) {
        List<Object[]> founded = new ArrayList<>();
        List<Object[]> shifted = new ArrayList<>();
        changed.forEach((code, history) -> {
            Period days = history.period();
            UUID id = stored.ids().get(code);
            if (id == null) {
                stored.ids().put(code, ids.next());
                founded.add(new Object[] {stored.ids().get(code), code, days.from(), days.until()});
            } else if (!days.equals(stored.histories().get(code).period())) {
                shifted.add(new Object[] {days.from(), days.until(), id});
            }
        });
        sql.insert("unit (id, code, from_day, until_day)", founded);
        sql.batch("update unit set from_day = ?, until_day = ? where id = ?", shifted);
        saveLooks(stored, changed, types);
        savePlacements(stored, changed);
    }

    private void saveLooks(Stored stored, Map<String, UnitHistory> changed, UnitType.List types) {
        String table = "unit_record (unit_id, from_day, until_day, name, short_name, search_key, type_code, tier, kind, sort_order)";
        rewrite("unit_record", table, stored, changed, UnitHistory::stretches, (id, code, stretch) -> {
            UnitState state = stretch.state();
            String key = RosterForm.searchKey(code, state, types.of(state.typeCode()));
            Period days = stretch.days();
            return new Object[] {
                id, days.from(), days.until(), state.name(), state.shortName(), key, state.typeCode(), state.tier(), state.kind(), state.sortOrder()
            };
        });
    }

    private void savePlacements(Stored stored, Map<String, UnitHistory> changed) {
        String table = "unit_placement (unit_id, from_day, until_day, parent_id)";
        rewrite("unit_placement", table, stored, changed, UnitHistory::placements, (id, code, stretch) -> new Object[] {
            id, stretch.days().from(), stretch.days().until(), stored.ids().get(stretch.state().parentCode())
        });
    }

    private interface Columns {
        Object[] of(UUID id, String code, UnitHistory.Stretch stretch);
    }

    /** Rows that are no more go, rows that are new or longer or shorter come; the others stay as they were written. */
    private void rewrite(
            String name,
            String table,
            Stored stored,
            Map<String, UnitHistory> changed,
            Function<UnitHistory, List<UnitHistory.Stretch>> rowsOf,
            Columns columns) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        changed.forEach((code, history) -> {
            UUID id = stored.ids().get(code);
            UnitHistory known = stored.histories().get(code);
            List<Object[]> old = known == null ? List.of() : rows(id, code, rowsOf.apply(known), columns);
            List<Object[]> now = rows(id, code, rowsOf.apply(history), columns);
            old.stream().filter(row -> !holds(now, row)).forEach(row -> gone.add(new Object[] {id, row[1]}));
            now.stream().filter(row -> !holds(old, row)).forEach(come::add);
        });
        sql.batch("delete from " + name + " where unit_id = ? and from_day = ?", gone);
        sql.insert(table, come);
    }

    private static List<Object[]> rows(UUID id, String code, List<UnitHistory.Stretch> stretches, Columns columns) {
        return stretches.stream().map(stretch -> columns.of(id, code, stretch)).toList();
    }

    private static boolean holds(List<Object[]> rows, Object[] wanted) {
        return rows.stream().anyMatch(row -> Arrays.equals(row, wanted));
    }

    /** Derives the closure of these units anew. */
    public void deriveAncestors(Stored stored, Map<String, UnitHistory> after, Collection<String> codes) {
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
            sql.batch(
                    "delete from unit_ancestor where unit_id = ?",
                    some.stream().map(code -> new Object[] {stored.ids().get(code)}).toList());
            sql.insert("unit_ancestor (unit_id, ancestor_id, from_day, until_day, depth)", rows);
        }
    }
}
