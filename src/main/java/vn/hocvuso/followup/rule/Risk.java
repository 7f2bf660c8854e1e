package vn.hocvuso.followup.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * What puts somebody at risk on a day.
 *
 * @param reasons the most urgent first; empty: none
 * @param dueOn   the last day in time, or of a pass that ends the last day it holds; null: none is known
 * @param quiet   days since the last trace; null: there is none
 */
public record Risk(Set<Reason> reasons, LocalDate dueOn, Integer quiet) {
    /** The most urgent reason first, then who is due first, then who has been quiet longest. */
    public static final Comparator<Risk> URGENCY = Comparator.comparing(Risk::main)
            .thenComparing(Risk::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Risk::quiet, Comparator.nullsLast(Comparator.reverseOrder()));

    /**
     * @param stuckDays so many days without a trace are too many
     * @param soonDays  a due day within so many days is soon
     */
    public record Limits(int stuckDays, int soonDays) {}

    /**
     * @param required somebody asks for it by a day: else nobody is late, and who has not begun is free not to
     * @param done     completed, and of a campaign passed
     * @param overdue  as coverage has it
     * @param expiring as coverage has it; only of who has done it
     * @param failed   a test was failed twice or more without a pass
     * @param lastOn   of the latest trace; null: none
     * @param dueOn    last day in time, of who has done it last day of the pass; null: none
     */
    public record Facts(
            boolean required, boolean started, boolean done, boolean overdue, boolean expiring, boolean failed, LocalDate lastOn, LocalDate dueOn) {}

    public static Risk of(Facts facts, LocalDate today, Limits limits) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Integer quiet = facts.lastOn() == null ? null : (int) ChronoUnit.DAYS.between(facts.lastOn(), today);
        if (facts.done()) {
            put(reasons, facts.expiring(), Reason.EXPIRING);
            return new Risk(reasons, facts.dueOn(), quiet);
        }
        boolean soon = facts.dueOn() != null && !facts.dueOn().isAfter(today.plusDays(limits.soonDays()));
        put(reasons, facts.overdue(), Reason.OVERDUE);
        put(reasons, !facts.overdue() && soon, Reason.DUE_SOON);
        put(reasons, facts.failed(), Reason.FAILING);
        put(reasons, facts.started() && quiet != null && quiet >= limits.stuckDays(), Reason.STUCK);
        put(reasons, !facts.started() && facts.required(), Reason.NOT_STARTED);
        return new Risk(reasons, facts.dueOn(), quiet);
    }

    private static void put(Set<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** The most urgent of the reasons; there is one. */
    public Reason main() {
        return reasons.iterator().next();
    }

    public boolean isAny() {
        return !reasons.isEmpty();
    }
}
