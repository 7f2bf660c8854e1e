package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.kernel.Period;

/** Days in order, as stretches that neither touch nor overlap. */
record DaySet(List<Period> stretches) {
    static final DaySet NONE = new DaySet(List.of());
    static final DaySet ALL = new DaySet(List.of(new Period(LocalDate.of(1, 1, 1), Period.OPEN)));

    static DaySet of(Collection<Period> periods) {
        if (periods.isEmpty()) {
            return NONE;
        }
        List<Period> inOrder = new ArrayList<>(periods);
        inOrder.sort(Comparator.comparing(Period::from));
        List<Period> joined = new ArrayList<>();
        for (Period next : inOrder) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Period(last.from(), next.until()));
            }
        }
        return new DaySet(joined);
    }

    DaySet and(DaySet other) {
        List<Period> common = new ArrayList<>();
        for (Period mine : stretches) {
            for (Period theirs : other.stretches) {
                if (mine.overlaps(theirs)) {
                    common.add(new Period(later(mine.from(), theirs.from()), earlier(mine.until(), theirs.until())));
                }
            }
        }
        return of(common);
    }

    boolean contains(LocalDate day) {
        for (Period stretch : stretches) {
            if (stretch.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Every day on which the answer of {@link #contains} changes. */
    void addTurns(Collection<LocalDate> turns) {
        for (Period stretch : stretches) {
            turns.add(stretch.from());
            turns.add(stretch.until());
        }
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
