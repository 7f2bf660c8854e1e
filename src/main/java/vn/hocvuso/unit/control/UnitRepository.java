package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
import vn.hocvuso.unit.rule.UnitType;

/**
 * The tree's rows. All units together fit into memory with room to spare (50 000 units, a few changes each), so a file of them
 * is judged against the whole; a single change against what it can touch. Either writes only what differs.
 */
@ApplicationScoped
public class UnitRepository {
    /** A unit with its history and its chain of superiors, as an import changes them. */
    public static final Bulk.Kept UNIT =
            new Bulk.Kept("unit", "unit", "unit_id", List.of("unit_ancestor", "unit_placement", "unit_record"));

    private static final int AT_ONCE = 1_000;

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

    public Stored all() {
        return read(Collections.singletonList(null));
    }

    /**
     * What a change of a few units can touch: these with everything that ever stood below {@code moving}, and all superiors any
     * of them ever had. In a tree of 50 000 that is a handful, unless the root itself moves.
     */
    public Stored around(Collection<String> named, Collection<String> moving) {
        List<Object> codes = new ArrayList<>(named);
        codes.addAll(moving);
        List<UUID> touched = sql.list(
                "select distinct o.ancestor_id from unit_ancestor o where o.unit_id in (select u.id from unit u where u.code in (" + Sql.marks(named) + ")"
                        + " union select a.unit_id from unit_ancestor a join unit u on u.id = a.ancestor_id where u.code in (" + Sql.marks(moving) + "))",
                row -> row.getObject(1, UUID.class), codes.toArray());
        List<List<UUID>> pieces = new ArrayList<>();
        for (int start = 0; start < touched.size(); start += AT_ONCE) {
            pieces.add(touched.subList(start, Math.min(touched.size(), start + AT_ONCE)));
        }
        return read(pieces);
    }

    /** @param pieces ids to read at a time; null stands for all there are */
    private Stored read(List<List<UUID>> pieces) {
        Map<UUID, String> codes = new HashMap<>();
        Map<String, UUID> found = new HashMap<>();
        Map<String, LocalDate> ends = new HashMap<>();
        Map<UUID, TreeMap<LocalDate, UnitState>> looks = new HashMap<>();
        Map<UUID, TreeMap<LocalDate, String>> parents = new HashMap<>();
        for (List<UUID> piece : pieces) {
            each("select id, code, until_day from unit", "id", piece, row -> {
                codes.put(row.getObject(1, UUID.class), row.getString(2));
                found.put(row.getString(2), row.getObject(1, UUID.class));
                ends.put(row.getString(2), row.getObject(3, LocalDate.class));
            });
            each("select unit_id, from_day, name, short_name, type_code, tier, kind, sort_order from unit_record", "unit_id", piece, row ->
                    looks.computeIfAbsent(row.getObject(1, UUID.class), unit -> new TreeMap<>()).put(row.getObject(2, LocalDate.class), look(row)));
            String placements = "select p.unit_id, p.from_day, p.until_day, o.code from unit_placement p join unit o on o.id = p.parent_id";
            each(placements, "p.unit_id", piece, row -> {
                TreeMap<LocalDate, String> days = parents.computeIfAbsent(row.getObject(1, UUID.class), unit -> new TreeMap<>());
                days.put(row.getObject(2, LocalDate.class), row.getString(4));
                days.putIfAbsent(row.getObject(3, LocalDate.class), ""); // under nobody, unless another row begins there
            });
        }
        Map<String, UnitHistory> histories = new HashMap<>();
        codes.forEach((unit, code) -> histories.put(code, history(looks.get(unit), parents.getOrDefault(unit, new TreeMap<>()), ends.get(code))));
        return new Stored(found, histories);
    }

    private void each(String select, String column, List<UUID> piece, Sql.Taker taker) {
        if (piece == null) {
            sql.each(select, taker);
        } else {
            sql.each(select + " where " + column + " in (" + Sql.marks(piece) + ")", taker, piece.toArray());
        }
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

    /** Ids of all units by code. */
    public Map<String, UUID> ids() {
        Map<String, UUID> known = new HashMap<>();
        sql.each("select code, id from unit", row -> known.put(row.getString(1), row.getObject(2, UUID.class)));
        return known;
    }

    /** Writes what differs between two trees; ids of new units join {@code stored}. */
    public void save(Stored stored, Map<String, UnitHistory> changed, UnitType.List types) {
        List<Object[]> founded = new ArrayList<>();
        List<Object[]> shifted = new ArrayList<>();
        List<Object[]> standing = new ArrayList<>();
        changed.forEach((code, history) -> {
            Period days = history.period();
            UUID id = stored.ids().computeIfAbsent(code, anew -> ids.next());
            if (!stored.histories().containsKey(code)) {
                founded.add(new Object[] {id, code, days.from(), days.until()});
            } else if (!days.equals(stored.histories().get(code).period())) {
                shifted.add(new Object[] {days.from(), days.until(), id});
                standing.add(new Object[] {id, days.until()});
            }
        });
        sql.insert("unit (id, code, from_day, until_day)", founded);
        sql.batch("update unit set from_day = ?, until_day = ? where id = ?", shifted);
        // Whoever stands again beyond the day of a merge has nobody in its place.
        sql.batch("delete from unit_succession where kind = 'merge' and predecessor_id = ? and on_day < ?", standing);
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
}
