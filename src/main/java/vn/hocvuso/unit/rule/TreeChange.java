package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;

/**
 * A file of units against the tree that stands. The file's rows are a set: what comes of them does not depend on their order.
 * Rows that cannot stand are rejected one round after another, because a rejected row may leave others without a parent, until
 * the rest makes a tree on every day.
 */
public final class TreeChange {
    /** What becomes of an accepted row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private final Map<String, UnitHistory> before;
    private final Set<String> mentioned;
    private final Bulk.Listener listener;
    private final Map<String, TreeMap<LocalDate, UnitRow>> rows = new TreeMap<>();
    private final Set<String> absent = new HashSet<>();
    private LocalDate absentFrom;
    private boolean refusedAbsent;
    private int rejected;
    private Map<String, UnitHistory> after = Map.of();

    /** @param mentioned every code the file names, also in rows that could not be read */
    public TreeChange(Map<String, UnitHistory> before, List<UnitRow> rows, Set<String> mentioned, Bulk.Listener listener) {
        this.before = before;
        this.mentioned = mentioned;
        this.listener = listener;
        Map<Object, List<UnitRow>> byDay = rows.stream().collect(Collectors.groupingBy(row -> List.of(row.code(), row.from())));
        for (UnitRow row : rows) {
            List<UnitRow> same = byDay.get(List.of(row.code(), row.from()));
            if (same.size() == 1) {
                this.rows.computeIfAbsent(row.code(), code -> new TreeMap<>()).put(row.from(), row);
            } else {
                UnitRow other = same.stream().filter(one -> one.number() != row.number()).min(Comparator.comparingInt(UnitRow::number)).orElseThrow();
                count(row, "valid_from", new UnitTree.Objection("unit-day-twice", row.code(), row.from().toString(), String.valueOf(other.number())));
            }
        }
    }

    /** Full mode: what stands and is not mentioned ends, {@code today} being the first day without. */
    public void endAbsent(LocalDate today) {
        absentFrom = today;
        before.forEach((code, history) -> {
            if (!mentioned.contains(code) && history.until().isAfter(today) && history.period().from().isBefore(today)) {
                absent.add(code);
            }
        });
    }

    /** Rejects until the rest is a tree on every day. */
    public void settle() {
        boolean again = true;
        while (again) {
            again = false;
            for (String code : List.copyOf(rows.keySet())) {
                again |= rejectWrongDays(code);
            }
            after = merged();
            UnitTree tree = new UnitTree(after);
            for (String code : List.copyOf(rows.keySet())) {
                again |= rejectWrongPlaces(tree, code);
            }
            if (!again) {
                again = refuseEnds(tree.stillHolding(ends()), "unit-holds-units");
            }
        }
    }

    /** Units that end earlier than they did, with the first day without. */
    public Map<String, LocalDate> ends() {
        return new UnitTree(after).endingEarlier(before);
    }

    /**
     * These units may not end; {@link #settle} again when true.
     *
     * @param reasons by code of the unit, what the sentence names
     */
    public boolean refuseEnds(Map<String, String> reasons, String objection) {
        new TreeMap<>(reasons).forEach((code, reason) -> {
            if (absent.remove(code)) {
                refusedAbsent = true;
                listener.reject(1, null, "absent-" + objection, code, reason);
            } else {
                reject(rows.get(code).lastEntry().getValue(), "valid_to", new UnitTree.Objection(objection, code, reason));
            }
        });
        return !reasons.isEmpty();
    }

    private boolean rejectWrongDays(String code) {
        TreeMap<LocalDate, UnitRow> own = rows.get(code);
        UnitHistory known = before.get(code);
        TreeMap<LocalDate, Object> changes = new TreeMap<>(own);
        if (known != null) {
            known.states().forEach(changes::putIfAbsent);
        }
        LocalDate end = end(code, changes.lastKey());
        List<UnitRow> wrong = new ArrayList<>();
        for (UnitRow row : List.copyOf(own.values())) {
            LocalDate next = changes.higherKey(row.from());
            boolean inside = next != null && !row.until().equals(Period.OPEN) && !row.until().equals(next) && !row.until().equals(end);
            if (inside) {
                reject(row, "valid_to", new UnitTree.Objection("unit-changes-later", code, next.toString()));
                wrong.add(row);
            } else if (known != null && row.from().isAfter(known.until()) && !own.containsKey(changes.lowerKey(row.from()))) {
                reject(row, "valid_from", new UnitTree.Objection("unit-had-ended", code, known.period().lastDay().toString()));
                wrong.add(row);
            }
        }
        return !wrong.isEmpty();
    }

    /** The last change decides the end: the file's row where there is one, else what is known. */
    private LocalDate end(String code, LocalDate lastChange) {
        UnitRow row = rows.getOrDefault(code, new TreeMap<>()).get(lastChange);
        return row == null ? before.get(code).until() : row.until();
    }

    private Map<String, UnitHistory> merged() {
        Map<String, UnitHistory> merged = new HashMap<>(before);
        absent.forEach(code -> merged.put(code, before.get(code).endedFrom(absentFrom)));
        rows.forEach((code, own) -> {
            TreeMap<LocalDate, UnitState> states = new TreeMap<>();
            if (before.containsKey(code)) {
                states.putAll(before.get(code).states());
            }
            own.forEach((day, row) -> states.put(day, row.state()));
            merged.put(code, new UnitHistory(withoutEmptyChanges(code, states), end(code, states.lastKey())));
        });
        return merged;
    }

    /** A new row that says what holds on its day anyway is no change; a known change stays one, or a file sent twice would mean another. */
    private TreeMap<LocalDate, UnitState> withoutEmptyChanges(String code, TreeMap<LocalDate, UnitState> states) {
        UnitHistory known = before.get(code);
        TreeMap<LocalDate, UnitState> kept = new TreeMap<>();
        states.forEach((day, state) -> {
            boolean same = !kept.isEmpty() && kept.lastEntry().getValue().equals(state);
            if (!same || (known != null && known.states().containsKey(day))) {
                kept.put(day, state);
            }
        });
        return kept;
    }

    private boolean rejectWrongPlaces(UnitTree tree, String code) {
        UnitHistory history = after.get(code);
        if (history == null || history.equals(before.get(code))) {
            return false;
        }
        boolean any = false;
        for (UnitHistory.Stretch stretch : history.stretches()) {
            UnitTree.Objection objection = tree.against(code, stretch);
            UnitRow row = objection == null ? null : responsible(code, stretch);
            if (row != null) {
                boolean lost = objection.code().equals("unknown-parent") && mentioned.contains(stretch.state().parentCode());
                reject(row, "parent_code", lost ? new UnitTree.Objection("parent-rejected", stretch.state().parentCode()) : objection);
                any = true;
            }
        }
        return any;
    }

    /** The row that put the unit there, or kept it there for longer; null when none did and the fault is another unit's. */
    private UnitRow responsible(String code, UnitHistory.Stretch stretch) {
        Map.Entry<LocalDate, UnitRow> last = rows.getOrDefault(code, new TreeMap<>()).lowerEntry(stretch.days().until());
        return last == null || last.getKey().isBefore(stretch.days().from()) ? null : last.getValue();
    }

    private void reject(UnitRow row, String column, UnitTree.Objection objection) {
        TreeMap<LocalDate, UnitRow> own = rows.get(row.code());
        own.remove(row.from());
        if (own.isEmpty()) {
            rows.remove(row.code());
        }
        count(row, column, objection);
    }

    private void count(UnitRow row, String column, UnitTree.Objection objection) {
        rejected++;
        listener.reject(row.number(), column, objection.code(), objection.parameters());
    }

    /** What became of the accepted rows. */
    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new HashMap<>();
        rows.forEach((code, own) -> own.values().forEach(row -> counts.merge(outcome(code, row), 1, Integer::sum)));
        return counts;
    }

    private Outcome outcome(String code, UnitRow row) {
        UnitHistory known = before.get(code);
        if (known == null) {
            Map.Entry<LocalDate, UnitRow> earlier = rows.get(code).lowerEntry(row.from());
            boolean same = earlier != null && earlier.getValue().state().equals(row.state());
            return earlier == null ? Outcome.CREATED : same ? Outcome.UNCHANGED : Outcome.UPDATED;
        }
        boolean decidesTheEnd = rows.get(code).lastKey().equals(row.from()) && known.states().higherKey(row.from()) == null;
        boolean endStays = !decidesTheEnd || row.until().equals(known.until());
        return endStays && Objects.equals(known.on(row.from()), row.state()) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    /** Units that are new or not what they were. */
    public Map<String, UnitHistory> changed() {
        return new UnitTree(after).differingFrom(before);
    }

    /** The whole as it will be. */
    public Map<String, UnitHistory> after() {
        return after;
    }

    public int ended() {
        return absent.size();
    }

    public int rejected() {
        return rejected;
    }

    /** Something cannot stand, be it a row or an end that follows from a row's absence. */
    public boolean isRefused() {
        return rejected > 0 || refusedAbsent;
    }
}
