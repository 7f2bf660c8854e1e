package vn.hocvuso.campaign.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/**
 * Whom a campaign addresses, read anew for every day (domain.md §4, 10 and 16).
 *
 * @param units  whose subtrees, and from which day each of them
 * @param groups empty: every group
 */
public record Audience(Map<UUID, LocalDate> units, Set<String> groups) {
    /** Before every day that is counted. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** Days on which a person of {@code group} stood below {@code ancestor}: a posting cut by the tree's history. */
    public record Stay(Period days, UUID ancestor, String group) {}

    /** {@code successor} stands in the place of {@code predecessor} from {@code on}. */
    public record Succession(UUID predecessor, UUID successor, LocalDate on) {}

    /** The units named, and with them whoever succeeded one of them, from that day on. */
    public static Map<UUID, LocalDate> standing(Set<UUID> named, List<Succession> merges) {
        Map<UUID, LocalDate> units = new HashMap<>();
        named.forEach(unit -> units.put(unit, EVER));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Succession merge : merges) {
                LocalDate since = units.get(merge.predecessor());
                if (since == null) {
                    continue;
                }
                LocalDate from = since.isAfter(merge.on()) ? since : merge.on();
                LocalDate known = units.get(merge.successor());
                if (known == null || from.isBefore(known)) {
                    units.put(merge.successor(), from);
                    grew = true;
                }
            }
        }
        return units;
    }

    /** The unbroken stretches of days in the audience, in order; each begins with an entry. */
    public List<Period> stretches(List<Stay> stays) {
        List<Period> found = new ArrayList<>();
        for (Stay stay : stays) {
            LocalDate since = units.get(stay.ancestor());
            if (since == null || !(groups.isEmpty() || groups.contains(stay.group()))) {
                continue;
            }
            LocalDate from = since.isAfter(stay.days().from()) ? since : stay.days().from();
            if (from.isBefore(stay.days().until())) {
                found.add(new Period(from, stay.days().until()));
            }
        }
        return merged(found);
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
