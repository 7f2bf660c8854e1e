package vn.hocvuso.campaign.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/**
 * Whom a campaign addresses, read anew for every day (domain.md §4, 10 and 16).
 *
 * @param units   whose subtrees, and from which day each of them
 * @param except  whose subtrees not, in the same way
 * @param groups  empty: every group
 * @param cohorts empty: every cohort and those without
 */
public record Audience(Map<UUID, LocalDate> units, Map<UUID, LocalDate> except, Set<String> groups, Set<String> cohorts) {
    /** Before every day that is counted. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /**
     * Days on which a person of {@code group} stood below {@code ancestor}: a posting cut by the tree's history.
     *
     * @param cohort null: none
     */
    public record Stay(Period days, UUID ancestor, String group, String cohort) {}

    /** {@code successor} stands in the place of {@code predecessor} from {@code on}: merged into, or split off from it. */
    public record Succession(UUID predecessor, UUID successor, LocalDate on) {}

    /** The units named, and with them whoever succeeded one of them, from that day on. */
    public static Map<UUID, LocalDate> standing(Set<UUID> named, List<Succession> successions) {
        Map<UUID, LocalDate> units = new HashMap<>();
        named.forEach(unit -> units.put(unit, EVER));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Succession step : successions) {
                LocalDate since = units.get(step.predecessor());
                if (since == null) {
                    continue;
                }
                LocalDate from = since.isAfter(step.on()) ? since : step.on();
                LocalDate known = units.get(step.successor());
                if (known == null || from.isBefore(known)) {
                    units.put(step.successor(), from);
                    grew = true;
                }
            }
        }
        return units;
    }

    /** The unbroken stretches of days in the audience, in order; each begins with an entry. */
    public List<Period> stretches(List<Stay> stays) {
        List<Period> in = new ArrayList<>();
        List<Period> out = new ArrayList<>();
        for (Stay stay : stays) {
            if (addresses(stay)) {
                below(units, stay).ifPresent(in::add);
            }
            below(except, stay).ifPresent(out::add);
        }
        List<Period> left = in;
        for (Period gone : out) {
            left = left.stream().flatMap(days -> without(days, gone).stream()).toList();
        }
        return merged(left);
    }

    private boolean addresses(Stay stay) {
        return (groups.isEmpty() || groups.contains(stay.group()))
                && (cohorts.isEmpty() || stay.cohort() != null && cohorts.contains(stay.cohort()));
    }

    private static Optional<Period> below(Map<UUID, LocalDate> units, Stay stay) {
        return Optional.ofNullable(units.get(stay.ancestor())).flatMap(since -> between(later(since, stay.days().from()), stay.days().until()));
    }

    private static List<Period> without(Period days, Period gone) {
        List<Period> left = new ArrayList<>();
        between(days.from(), earlier(days.until(), gone.from())).ifPresent(left::add);
        between(later(days.from(), gone.until()), days.until()).ifPresent(left::add);
        return left;
    }

    private static Optional<Period> between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Period> merged(List<Period> periods) {
        List<Period> inOrder = new ArrayList<>(periods);
        inOrder.sort(Comparator.comparing(Period::from));
        List<Period> merged = new ArrayList<>();
        for (Period next : inOrder) {
            Period last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                merged.add(next);
            } else if (next.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Period(last.from(), next.until()));
            }
        }
        return merged;
    }
}
