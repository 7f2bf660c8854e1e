package vn.hocvuso.coverage.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import vn.hocvuso.coverage.UnitClass;

/** The units of a day, a number each. What lies below a unit is one stretch of the places they have when the tree is walked through. */
final class ClassTree {
    private static final int NONE = -1;

    private final List<Row> rows;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UnitClass> classes = new ArrayList<>();
    private final int[] kind;
    private final int[] above;
    private final int[] place;
    private final int[] last; // place of the last unit below

    /** @param parent null: it lies below no other */
    record Row(UUID unit, String type, Integer tier, UUID parent) {}

    /** @param rows in the order of codes, in which {@link #units} gives them back */
    ClassTree(List<Row> rows) {
        this.rows = rows;
        kind = new int[rows.size()];
        above = new int[rows.size()];
        place = new int[rows.size()];
        last = new int[rows.size()];
        Map<UnitClass, Integer> kinds = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(rows.get(i).unit(), i);
            kind[i] = kinds.computeIfAbsent(new UnitClass(rows.get(i).type(), rows.get(i).tier(), 0), anew -> {
                classes.add(anew);
                return classes.size() - 1;
            });
        }
        for (int i = 0; i < rows.size(); i++) {
            UUID parent = rows.get(i).parent();
            above[i] = parent == null ? NONE : numbers.getOrDefault(parent, NONE);
        }
        walk();
    }

    private void walk() {
        int[] next = new int[rows.size()]; // after a unit, below the same parent
        int[] open = new int[rows.size()]; // the next one below a unit still to be walked to
        Arrays.fill(open, NONE);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (above[i] != NONE) {
                next[i] = open[above[i]];
                open[above[i]] = i;
            }
        }
        int places = 0;
        for (int root = 0; root < rows.size(); root++) {
            int at = above[root] == NONE ? root : NONE;
            while (at != NONE) {
                place[at] = place[at] == 0 ? ++places : place[at];
                int below = open[at];
                if (below == NONE) {
                    last[at] = places;
                    at = above[at];
                } else {
                    open[at] = next[below];
                    at = below;
                }
            }
        }
    }

    /** At any depth. */
    List<UnitClass> below(UUID top) {
        return counted(isBelow(top));
    }

    List<UnitClass> directlyBelow(UUID top) {
        Integer number = numbers.get(top);
        return counted(i -> number != null && above[i] == number);
    }

    private IntPredicate isBelow(UUID top) {
        Integer number = numbers.get(top);
        return i -> number != null && place[i] > place[number] && place[i] <= last[number];
    }

    private List<UnitClass> counted(IntPredicate taken) {
        long[] many = new long[classes.size()];
        for (int i = 0; i < rows.size(); i++) {
            many[kind[i]] += taken.test(i) ? 1 : 0;
        }
        List<UnitClass> counted = new ArrayList<>();
        for (int i = 0; i < many.length; i++) {
            if (many[i] > 0) {
                counted.add(new UnitClass(classes.get(i).type(), classes.get(i).tier(), many[i]));
            }
        }
        return counted;
    }

    /** @param of null: all, whatever they are */
    List<UUID> units(UUID top, UnitClass of) {
        IntPredicate below = isBelow(top);
        int wanted = NONE;
        for (int i = 0; of != null && i < classes.size(); i++) {
            wanted = classes.get(i).type().equals(of.type()) && Objects.equals(classes.get(i).tier(), of.tier()) ? i : wanted;
        }
        List<UUID> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if ((of == null || kind[i] == wanted) && below.test(i)) {
                units.add(rows.get(i).unit());
            }
        }
        return units;
    }
}
