package vn.hocvuso.report.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.FrozenUnit;
import vn.hocvuso.report.Candidate;

/**
 * Who may be considered (domain.md §4): children that reached the target, like with like (same tier and type), by coverage, then by
 * who has held it longer. It names candidates and awards nothing.
 */
public final class Emulation {
    private static final Comparator<FrozenUnit> BEST = Comparator.comparing(Emulation::share).reversed()
            .thenComparing(unit -> day(unit.completeSince()))
            .thenComparing(unit -> day(unit.targetSince()));

    private Emulation() {}

    /** Lists of likes, in the order of the table. */
    public static List<List<Candidate>> candidates(CutoffView cutoff) {
        Map<String, List<FrozenUnit>> likes = new LinkedHashMap<>();
        cutoff.children().stream().filter(unit -> reached(unit, cutoff.definition().target()))
                .forEach(unit -> likes.computeIfAbsent(unit.unit().tier() + " " + unit.unit().type(), anew -> new ArrayList<>()).add(unit));
        return likes.values().stream().map(units -> units.stream().sorted(BEST).map(Emulation::candidate).toList()).toList();
    }

    private static boolean reached(FrozenUnit unit, int tenths) {
        return unit.required() > 0 && unit.passed() * 1_000 >= unit.required() * tenths;
    }

    /** Exact enough, so that 99,96% and 99,92% are not equal. */
    private static long share(FrozenUnit unit) {
        return Math.floorDiv(unit.passed() * 1_000_000_000L, unit.required());
    }

    private static LocalDate day(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static Candidate candidate(FrozenUnit unit) {
        return new Candidate(unit.unit().code(), unit.unit().name(), unit.unit().type(), unit.unit().tier(), unit.passed(), unit.required(),
                unit.coverage(), unit.targetSince(), unit.completeSince());
    }
}
