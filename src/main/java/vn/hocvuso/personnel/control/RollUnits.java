package vn.hocvuso.personnel.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.rule.PeopleSearch;
import vn.hocvuso.store.Sql;

/** The units of a day as a roll needs them: who is above whom, and what each is called. A unit keeps its index when read anew. */
final class RollUnits {
    /** Of a unit that was not there yet when the tree was read. */
    static final int NOWHERE = 0;

    private static final int ROOT = -1;
    private static final String UNITS = """
            select w.unit_id, p.parent_id, w.code, w.name, w.search_key
            from unit_words w left join unit_parent p on p.unit_id = w.unit_id and p.from_day <= ? and p.until_day > ?
            where w.from_day <= ? and w.until_day > ?""";

    private final Map<UUID, Integer> indexes;
    private int[] parents;
    private String[] texts;

    private RollUnits(Map<UUID, Integer> indexes) {
        this.indexes = indexes;
    }

    /** @param before null the first time */
    static RollUnits read(Sql sql, LocalDate day, RollUnits before) {
        record Row(UUID id, UUID parent, String text) {}
        List<Row> rows = sql.list(
                UNITS,
                row -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), text(row.getString(3), row.getString(4), row.getString(5))),
                day, day, day, day);
        RollUnits units = new RollUnits(before == null ? new HashMap<>() : new HashMap<>(before.indexes));
        rows.forEach(row -> units.indexes.putIfAbsent(row.id(), units.indexes.size() + 1));
        units.parents = new int[units.indexes.size() + 1];
        units.texts = new String[units.parents.length];
        Arrays.fill(units.parents, ROOT);
        Arrays.fill(units.texts, "");
        for (Row row : rows) {
            int index = units.indexes.get(row.id());
            units.parents[index] = row.parent() == null ? ROOT : units.indexes.getOrDefault(row.parent(), ROOT);
            units.texts[index] = row.text();
        }
        return units;
    }

    /** Words between blanks, the code as one of them, and the whole name between bars. */
    private static String text(String code, String name, String searchKey) {
        return searchKey + " " + String.join("", Vietnamese.searchWords(code)) + " |" + String.join(" ", Vietnamese.searchWords(name)) + "|";
    }

    int indexOf(UUID unit) {
        return indexes.getOrDefault(unit, NOWHERE);
    }

    int size() {
        return parents.length;
    }

    /** True for these units and all below them. */
    boolean[] below(Collection<UUID> roots) {
        boolean[] chosen = new boolean[parents.length];
        roots.forEach(root -> chosen[indexOf(root)] = true);
        chosen[NOWHERE] = false;
        boolean[] below = new boolean[parents.length];
        for (int unit : topDown()) {
            below[unit] = chosen[unit] || (parents[unit] != ROOT && below[parents[unit]]);
        }
        return below;
    }

    /** What each unit meets of a search, by its own words or by those of a unit above. */
    long[] met(PeopleSearch search) {
        long[] met = new long[parents.length];
        if (search.namesUnits()) {
            for (int unit : topDown()) {
                met[unit] = search.metByUnit(texts[unit]) | (parents[unit] == ROOT ? 0 : met[parents[unit]]);
            }
        }
        return met;
    }

    private int[] topDown() {
        int[] order = new int[parents.length];
        boolean[] placed = new boolean[parents.length];
        int next = 0;
        List<Integer> chain = new ArrayList<>();
        for (int unit = 0; unit < parents.length; unit++) {
            for (int at = unit; at != ROOT && !placed[at]; at = parents[at]) {
                chain.add(at);
                placed[at] = true;
            }
            for (int i = chain.size() - 1; i >= 0; i--) {
                order[next++] = chain.get(i);
            }
            chain.clear();
        }
        return order;
    }
}
