package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hocvuso.kernel.Bulk;

/**
 * Superiors written in roster form, in a file whose rows may stand below one another: resolved from the top down, round by round,
 * against the tree that stands and the rows whose superior is known. A code in the file or in the tree is always a code.
 */
public final class RosterParents {
    private static final int SHOWN = 5;

    private final Map<String, UnitHistory> before;
    private final Set<String> mentioned;
    private final UnitType.List types;

    public RosterParents(Map<String, UnitHistory> before, Set<String> mentioned, UnitType.List types) {
        this.before = before;
        this.mentioned = mentioned;
        this.types = types;
    }

    /** @return the rows that can go on: a superior that nobody knows stays as written, one that several units share is rejected */
    public List<UnitRow> resolved(List<UnitRow> rows, Bulk.Listener listener) {
        List<UnitRow> written = rows.stream().filter(this::isForm).toList();
        if (written.isEmpty()) {
            return rows;
        }
        Map<UnitRow, String> found = new HashMap<>();
        RosterIndex index = index(rows, found);
        for (int before = -1; before < found.size(); index = index(rows, found)) {
            before = found.size();
            for (UnitRow row : written) {
                List<String> there = index.at(row.state().parentCode(), row.from());
                if (there.size() == 1) {
                    found.put(row, there.get(0));
                }
            }
        }
        List<UnitRow> settled = new ArrayList<>();
        for (UnitRow row : rows) {
            List<String> there = isForm(row) ? index.at(row.state().parentCode(), row.from()) : List.of();
            if (there.size() > 1) {
                String some = String.join(", ", there.subList(0, Math.min(SHOWN, there.size())));
                listener.reject(row.number(), "parent_code", "unit-form-ambiguous", row.state().parentCode(), there.size(), some);
            } else {
                settled.add(found.containsKey(row) ? placed(row, found.get(row)) : row);
            }
        }
        return settled;
    }

    private boolean isForm(UnitRow row) {
        String parent = row.state().parentCode();
        return parent != null && !before.containsKey(parent) && !mentioned.contains(parent) && RosterIndex.isForm(parent);
    }

    private static UnitRow placed(UnitRow row, String parent) {
        return new UnitRow(row.number(), row.code(), row.state().withParent(parent), row.period());
    }

    /** As the tree would be with these rows, whether or not it is one. */
    private RosterIndex index(List<UnitRow> rows, Map<UnitRow, String> found) {
        Map<String, TreeMap<LocalDate, UnitState>> states = new HashMap<>();
        Map<String, LocalDate> ends = new HashMap<>();
        for (UnitRow row : rows) {
            UnitHistory known = before.get(row.code());
            states.computeIfAbsent(row.code(), code -> known == null ? new TreeMap<>() : new TreeMap<>(known.states()))
                    .put(row.from(), found.containsKey(row) ? placed(row, found.get(row)).state() : row.state());
            ends.merge(row.code(), known == null || row.until().isAfter(known.until()) ? row.until() : known.until(), (one, other) -> one.isAfter(other) ? one : other);
        }
        Map<String, UnitHistory> merged = new HashMap<>(before);
        states.forEach((code, days) -> merged.put(code, new UnitHistory(days, ends.get(code))));
        return new RosterIndex(merged, types);
    }
}
