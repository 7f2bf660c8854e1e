package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hocvuso.kernel.Period;

/** A unit's life: founded, renamed, moved, ended. Without gaps: what it is holds until the next change, the last until the end. */
public final class UnitHistory {
    /** A stretch of days on which nothing changed. */
    public record Stretch(Period days, UnitState state) {}

    private final NavigableMap<LocalDate, UnitState> states;
    private final LocalDate until;

    /** @param states by first day, at least one, all before {@code until} */
    public UnitHistory(Map<LocalDate, UnitState> states, LocalDate until) {
        this.states = Collections.unmodifiableNavigableMap(new TreeMap<>(states));
        this.until = until;
    }

    public NavigableMap<LocalDate, UnitState> states() {
        return states;
    }

    public Period period() {
        return new Period(states.firstKey(), until);
    }

    public LocalDate until() {
        return until;
    }

    /** @return null outside the unit's days */
    public UnitState on(LocalDate day) {
        Map.Entry<LocalDate, UnitState> entry = states.floorEntry(day);
        return entry == null || !day.isBefore(until) ? null : entry.getValue();
    }

    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Map.Entry<LocalDate, UnitState> entry : states.entrySet()) {
            LocalDate next = states.higherKey(entry.getKey());
            stretches.add(new Stretch(new Period(entry.getKey(), next == null ? until : next), entry.getValue()));
        }
        return stretches;
    }

    /** The days under each parent; renames in between do not split them. Days as a root are left out. */
    public List<Stretch> placements() {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches()) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && stretch.state().standsUnderTheSameAs(last.state())) {
                joined.set(joined.size() - 1, new Stretch(new Period(last.days().from(), stretch.days().until()), last.state()));
            } else {
                joined.add(stretch);
            }
        }
        return joined.stream().filter(stretch -> stretch.state().parentCode() != null).toList();
    }

    /** Ends on {@code day}, the first day without; what was to come afterwards does not. */
    public UnitHistory endedFrom(LocalDate day) {
        return new UnitHistory(states.headMap(day, false), day);
    }

    /**
     * Is {@code wanted} from the day on. What was to change later still does, each fact by itself: a unit renamed in March and
     * moved in May keeps the new name under the new superior.
     *
     * @param day within the unit's days
     */
    UnitHistory amended(LocalDate day, UnitState wanted) {
        TreeMap<LocalDate, UnitState> amended = new TreeMap<>(states);
        UnitState was = on(day);
        UnitState is = wanted;
        amended.put(day, wanted);
        for (Map.Entry<LocalDate, UnitState> later : states.tailMap(day, false).entrySet()) {
            is = later.getValue().carriedOn(was, is);
            was = later.getValue();
            amended.put(later.getKey(), is);
        }
        return new UnitHistory(amended, until);
    }

    /** From the day on, wherever it would stand under {@code former} it stands under {@code parent}. */
    UnitHistory handedOver(LocalDate day, String former, String parent) {
        TreeMap<LocalDate, UnitState> changed = new TreeMap<>(states);
        UnitState there = on(day);
        if (there != null && former.equals(there.parentCode())) {
            changed.put(day, there);
        }
        changed.tailMap(day, true).replaceAll((from, state) -> former.equals(state.parentCode()) ? state.withParent(parent) : state);
        return new UnitHistory(changed, until);
    }

    /** The first day on which the two differ; null when they are alike. */
    public LocalDate firstDifference(UnitHistory other) {
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        for (UnitHistory history : List.of(this, other)) {
            history.states.keySet().forEach(day -> days.put(day, true));
            days.put(history.until, true);
        }
        for (LocalDate day : days.keySet()) {
            UnitState here = on(day);
            UnitState there = other.on(day);
            if (here == null ? there != null : !here.equals(there)) {
                return day;
            }
        }
        return null;
    }

    /** On the same days under the same superiors. */
    public boolean standsLike(UnitHistory other) {
        return period().equals(other.period()) && superiors().equals(other.superiors());
    }

    private Map<Period, String> superiors() {
        Map<Period, String> superiors = new HashMap<>();
        placements().forEach(stretch -> superiors.put(stretch.days(), stretch.state().parentCode()));
        return superiors;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitHistory history && until.equals(history.until) && states.equals(history.states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }
}
