package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** By how much a unit's counts change on which day; days and lines on which nothing changes are not there. */
public final class Changes {
    private final TreeMap<LocalDate, TreeMap<Line, Counts>> days = new TreeMap<>();

    public void add(LocalDate day, Line line, Counts counts) {
        TreeMap<Line, Counts> lines = days.computeIfAbsent(day, anew -> new TreeMap<>());
        if (!Counts.ZERO.equals(counts)) {
            lines.merge(line, counts, Changes::sumOrNothing);
        }
        if (lines.isEmpty()) {
            days.remove(day);
        }
    }

    private static Counts sumOrNothing(Counts one, Counts other) {
        Counts sum = one.plus(other);
        return Counts.ZERO.equals(sum) ? null : sum;
    }

    public void addAll(Changes other) {
        other.days.forEach((day, lines) -> lines.forEach((line, counts) -> add(day, line, counts)));
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** In order of days. */
    public SortedMap<LocalDate, TreeMap<Line, Counts>> byDay() {
        return days;
    }

    /** Every turn of a person's story is booked in each unit that knew the person before it or knows after. */
    public static void book(Map<UUID, Changes> units, List<Span> spans, boolean gone) {
        Turn.of(spans).forEach(turn -> turn.seen((unit, line, counts) -> units.computeIfAbsent(unit, anew -> new Changes())
                .add(turn.day(), line, gone ? counts.negated() : counts)));
    }

    /** What has to be booked so that {@code after} stands where {@code before} stood. */
    public static Map<UUID, Changes> between(List<Span> before, List<Span> after) {
        Map<UUID, Changes> units = new HashMap<>();
        book(units, before, true);
        book(units, after, false);
        units.values().removeIf(Changes::isEmpty);
        return units;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes that && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return days.toString();
    }
}
