package vn.hocvuso.coverage.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Like with like: units of one tier and type, the higher share first, then who has stood there longer; never raw sums. Places are
 * given to those who reached the target and to the best few: the table praises, it does not say who is last.
 */
public final class Emulation {
    /** Places given in any case, but never to more than half: of two the second is the last. */
    public static final int BEST = 3;

    private Emulation() {}

    /** @param unit whatever tells the caller which one it is */
    public record Entry<U>(U unit, Standing standing) {}

    /** @param place from 1, equal ones share it; null: not among the praised */
    public record Placed<U>(Integer place, U unit, Standing standing) {}

    /** The praised by place, then the others in the order given; units in which nobody has to learn are left out. */
    public static <U> List<Placed<U>> rank(List<Entry<U>> entries) {
        List<Entry<U>> contenders = entries.stream().filter(entry -> entry.standing().required() > 0).toList();
        List<Entry<U>> best = contenders.stream().sorted(Comparator.comparing(Entry::standing, Emulation::compare)).toList();
        List<Placed<U>> ranked = new ArrayList<>();
        int named = Math.min(BEST, (best.size() + 1) / 2);
        int place = 0;
        for (int i = 0; i < best.size(); i++) {
            Entry<U> entry = best.get(i);
            place = i > 0 && compare(best.get(i - 1).standing(), entry.standing()) == 0 ? place : i + 1;
            boolean earned = place <= named && entry.standing().passed() > 0; // of nobody passed, no place is made
            if (!earned && entry.standing().targetSince() == null) {
                break;
            }
            ranked.add(new Placed<>(place, entry.unit(), entry.standing()));
        }
        Set<Entry<U>> praised = Collections.newSetFromMap(new IdentityHashMap<>());
        praised.addAll(best.subList(0, ranked.size()));
        contenders.stream().filter(entry -> !praised.contains(entry)).forEach(entry -> ranked.add(new Placed<>(null, entry.unit(), entry.standing())));
        return ranked;
    }

    private static int compare(Standing one, Standing other) {
        int byShare = Long.compare(other.passed() * one.required(), one.passed() * other.required());
        return byShare != 0 ? byShare : one.since().compareTo(other.since());
    }
}
