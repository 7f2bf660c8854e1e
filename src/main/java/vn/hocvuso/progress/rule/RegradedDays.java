package vn.hocvuso.progress.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One person's results of one test after attempts were graded anew. A day has at most one pass and one failure of the platform's
 * own, each of the first attempt that earned it; a result keeps the day it was earned. What somebody has revoked or corrected by
 * hand is settled: grading anew does not touch it.
 */
public final class RegradedDays {
    /** An attempt as it stands now. */
    public record Ended(UUID attempt, Moment finished, boolean passed, BigDecimal score, BigDecimal most) {
        String outcome() {
            return passed ? "passed" : "failed";
        }
    }

    /**
     * When an attempt ended.
     *
     * @param order the moment, to tell which came first
     */
    public record Moment(LocalDate day, long order) {}

    /**
     * A result as it is kept.
     *
     * @param attempt of which it tells; null: of none that is known
     * @param stands  false: revoked
     * @param byHand  somebody has revoked it, or has put it here in the place of another
     */
    public record Kept(UUID id, String outcome, LocalDate earnedOn, UUID attempt, BigDecimal score, BigDecimal most, boolean stands, boolean byHand) {}

    /**
     * One thing to do.
     *
     * @param revoke  the result that is wrong now; null: none
     * @param replace what stands in its place, or beside the others; null: nothing
     */
    public record Change(Kept revoke, Ended replace) {}

    private record Day(LocalDate day, String outcome) {}

    private final Map<Day, Ended> earned = new HashMap<>();
    private final Collection<Kept> kept;
    private final Map<UUID, Ended> attempts = new HashMap<>();

    private RegradedDays(Collection<Ended> ended, Collection<Kept> kept) {
        this.kept = kept;
        Set<UUID> settled = new HashSet<>();
        kept.stream().filter(Kept::byHand).filter(one -> one.attempt() != null).forEach(one -> settled.add(one.attempt()));
        // An attempt that took answers again was revoked by hand and has earned anew since.
        kept.stream().filter(one -> one.stands() && !one.byHand()).forEach(one -> settled.remove(one.attempt()));
        ended.stream()
                .filter(one -> !settled.contains(one.attempt()))
                .sorted(Comparator.comparing(one -> one.finished().order()))
                .forEach(one -> {
                    attempts.put(one.attempt(), one);
                    earned.putIfAbsent(new Day(one.finished().day(), one.outcome()), one);
                });
    }

    /** @param ended all attempts of the person at the test; {@code kept}: all results of the platform's own, revoked ones too */
    public static List<Change> changes(Collection<Ended> ended, Collection<Kept> kept) {
        return new RegradedDays(ended, kept).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Map<Day, Ended> missing = new HashMap<>(earned);
        for (Kept one : kept) {
            Day day = new Day(one.earnedOn(), one.outcome());
            if (one.stands() && (one.byHand() || holds(one))) {
                missing.remove(day);
            }
        }
        for (Kept one : kept) {
            if (one.stands() && !one.byHand() && !holds(one)) {
                changes.add(new Change(one, missing.remove(new Day(one.earnedOn(), one.outcome()))));
            }
        }
        return paired(changes, missing);
    }

    /** What an attempt now is stands in the place of what it was, where both are known. */
    private List<Change> paired(List<Change> changes, Map<Day, Ended> missing) {
        List<Ended> left = new ArrayList<>(missing.values());
        left.sort(Comparator.comparing(one -> one.finished().order()));
        List<Change> all = new ArrayList<>();
        for (Change change : changes) {
            Ended same = change.replace() != null ? null : left.stream().filter(one -> one.attempt().equals(change.revoke().attempt())).findFirst().orElse(null);
            left.remove(same);
            all.add(same == null ? change : new Change(change.revoke(), same));
        }
        left.forEach(one -> all.add(new Change(null, one)));
        return all;
    }

    /** It still says what its attempt is worth. */
    private boolean holds(Kept one) {
        Ended of = attempts.get(one.attempt());
        return of != null
                && of.outcome().equals(one.outcome())
                && of.finished().day().equals(one.earnedOn())
                && one.score() != null
                && of.score().compareTo(one.score()) == 0
                && of.most().compareTo(one.most()) == 0;
    }
}
