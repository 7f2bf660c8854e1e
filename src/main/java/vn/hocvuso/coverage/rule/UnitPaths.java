package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/** The chain from a unit to the root, day by day, out of the rows of the tree's closure. */
public record UnitPaths(List<Stretch> stretches) {
    /** @param path the unit first, the root last */
    public record Stretch(Period days, List<UUID> path) {}

    /** One row of the closure: so deep below {@code ancestor} on these days; a unit lies 0 below itself. */
    public record Above(UUID ancestor, int depth, Period days) {}

    public static UnitPaths of(Collection<Above> rows) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        rows.forEach(row -> {
            turns.add(row.days().from());
            turns.add(row.days().until());
        });
        List<Stretch> found = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate until : turns) {
            if (from != null) {
                addStretch(found, rows, new Period(from, until));
            }
            from = until;
        }
        return new UnitPaths(found);
    }

    private static void addStretch(List<Stretch> found, Collection<Above> rows, Period days) {
        List<UUID> path = rows.stream()
                .filter(row -> row.days().contains(days.from()))
                .sorted(Comparator.comparingInt(Above::depth))
                .map(Above::ancestor)
                .toList();
        if (!path.isEmpty()) {
            found.add(new Stretch(days, path));
        }
    }
}
