package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hocvuso.kernel.Period;

/** All units of all days, by code. Who stands above whom, and what speaks against it. */
public final class UnitTree {
    /** Deeper than any army is; bounds every climb. */
    public static final int DEEPEST = 32;

    /** Days on which a unit stands below another; depth 0 is the unit itself. */
    public record Ancestry(String ancestor, int depth, Period days) {}

    /** What is wrong with a stretch's parent: a row error's code and its parameters. */
    public record Objection(String code, Object... parameters) {}

    private final Map<String, UnitHistory> units;

    public UnitTree(Map<String, UnitHistory> units) {
        this.units = units;
    }

    /** @return null when it may stand there */
    public Objection against(String code, UnitHistory.Stretch stretch) {
        String parent = stretch.state().parentCode();
        if (parent == null) {
            return null;
        }
        UnitHistory above = units.get(parent);
        if (above == null) {
            return new Objection("unknown-parent", parent);
        }
        Period days = above.period();
        if (days.from().isAfter(stretch.days().from()) || days.until().isBefore(stretch.days().until())) {
            return new Objection("outside-parent", parent, days.from().toString(), days.lastDay() == null ? "…" : days.lastDay().toString());
        }
        Climb climb = new Climb(code);
        climb.from(parent, stretch.days());
        return climb.objection;
    }

    /** Looks for the unit among its own superiors. */
    private final class Climb {
        private final String start;
        private final Deque<String> path = new ArrayDeque<>();
        private Objection objection;

        private Climb(String start) {
            this.start = start;
        }

        private void from(String code, Period days) {
            if (code.equals(start)) {
                objection = new Objection("unit-cycle", start);
            } else if (path.size() >= DEEPEST) {
                objection = new Objection("unit-too-deep", DEEPEST);
            } else if (!path.contains(code) && units.containsKey(code)) { // a cycle above is the fault of others
                path.push(code);
                for (UnitHistory.Stretch stretch : units.get(code).placements()) {
                    if (objection == null && stretch.days().overlaps(days)) {
                        from(stretch.state().parentCode(), common(stretch.days(), days));
                    }
                }
                path.pop();
            }
        }
    }

    /** Every superior of a unit on its days, itself at depth 0; neighbouring days with the same depth are one. */
    public List<Ancestry> ancestriesOf(String code) {
        List<Ancestry> found = new ArrayList<>();
        found.add(new Ancestry(code, 0, units.get(code).period()));
        gather(code, units.get(code).period(), 1, found);
        found.sort(Comparator.comparing(Ancestry::ancestor).thenComparing(ancestry -> ancestry.days().from()));
        List<Ancestry> joined = new ArrayList<>();
        for (Ancestry next : found) {
            Ancestry last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.ancestor().equals(next.ancestor()) && last.depth() == next.depth() && last.days().until().equals(next.days().from())) {
                joined.set(joined.size() - 1, new Ancestry(last.ancestor(), last.depth(), new Period(last.days().from(), next.days().until())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private void gather(String code, Period days, int depth, List<Ancestry> found) {
        for (UnitHistory.Stretch stretch : units.get(code).placements()) {
            if (stretch.days().overlaps(days)) {
                Period common = common(stretch.days(), days);
                found.add(new Ancestry(stretch.state().parentCode(), depth, common));
                gather(stretch.state().parentCode(), common, depth + 1, found);
            }
        }
    }

    /** Units that are new or not what they were. */
    public Map<String, UnitHistory> differingFrom(Map<String, UnitHistory> before) {
        Map<String, UnitHistory> differing = new TreeMap<>();
        units.forEach((code, history) -> {
            if (!history.equals(before.get(code))) {
                differing.put(code, history);
            }
        });
        return differing;
    }

    /** Units that end earlier than they did, with the first day without. */
    public Map<String, LocalDate> endingEarlier(Map<String, UnitHistory> before) {
        Map<String, LocalDate> ends = new HashMap<>();
        before.forEach((code, history) -> {
            LocalDate until = units.get(code).until();
            if (until.isBefore(history.until())) {
                ends.put(code, until);
            }
        });
        return ends;
    }

    /** These units and all that ever stood below them. */
    public Set<String> withAllBelow(Collection<String> codes) {
        Map<String, Set<String>> children = children();
        Set<String> found = new HashSet<>(codes);
        Deque<String> open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            for (String child : children.getOrDefault(open.pop(), Set.of())) {
                if (found.add(child)) {
                    open.push(child);
                }
            }
        }
        return found;
    }

    /** These units and all that stand below them on the day. */
    public Set<String> belowOn(Collection<String> codes, LocalDate day) {
        Map<String, List<String>> children = new HashMap<>();
        units.forEach((code, history) -> {
            UnitState state = history.on(day);
            if (state != null && state.parentCode() != null) {
                children.computeIfAbsent(state.parentCode(), parent -> new ArrayList<>()).add(code);
            }
        });
        Set<String> found = new HashSet<>(codes);
        Deque<String> open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            children.getOrDefault(open.pop(), List.of()).stream().filter(found::add).forEach(open::push);
        }
        return found;
    }

    /** The superiors of a day, the nearest first; empty for a root and for a unit that does not stand. */
    public List<String> above(String code, LocalDate day) {
        List<String> above = new ArrayList<>();
        UnitState state = units.containsKey(code) ? units.get(code).on(day) : null;
        while (state != null && state.parentCode() != null && above.size() < DEEPEST) {
            above.add(state.parentCode());
            state = units.containsKey(state.parentCode()) ? units.get(state.parentCode()).on(day) : null;
        }
        return above;
    }

    private Map<String, Set<String>> children() {
        Map<String, Set<String>> children = new HashMap<>();
        units.forEach((code, history) -> history.placements()
                .forEach(stretch -> children.computeIfAbsent(stretch.state().parentCode(), parent -> new HashSet<>()).add(code)));
        return children;
    }

    /** Of these units with their first day without, those under which another unit still stands then; each with such a unit. */
    public Map<String, String> stillHolding(Map<String, LocalDate> ends) {
        Map<String, String> holding = new HashMap<>();
        units.forEach((code, history) -> history.placements().forEach(stretch -> {
            LocalDate end = ends.get(stretch.state().parentCode());
            if (end != null && stretch.days().until().isAfter(end)) {
                holding.merge(stretch.state().parentCode(), code, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }));
        return holding;
    }

    private static Period common(Period one, Period other) {
        return new Period(
                one.from().isAfter(other.from()) ? one.from() : other.from(), one.until().isBefore(other.until()) ? one.until() : other.until());
    }
}
