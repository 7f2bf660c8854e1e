package vn.hocvuso.notification.rule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person is told on one day by one campaign: a step from what is remembered to what will be. A stage is told once in a
 * round; a new due day begins a round, and so does a pass that no longer counts. A transfer changes only the unit.
 */
public final class PersonReminder {
    private PersonReminder() {}

    /**
     * How a person of the audience stands on a day.
     *
     * @param required not exempt
     * @param passed   and the pass holds on that day
     */
    public record Standing(UUID person, UUID unit, boolean required, boolean passed, LocalDate dueOn) {}

    /**
     * @param since   the day from which stages count: the due day, or the day before a lapse was first seen
     * @param stage   last one told in this round; {@link ReminderDays#NONE}
     * @param settled passed when seen last
     * @param overdue when seen last
     */
    public record Memory(UUID unit, LocalDate dueOn, LocalDate since, int round, int stage, boolean settled, boolean overdue) {
        static Memory fresh(Standing now) {
            return new Memory(now.unit(), now.dueOn(), now.dueOn(), 1, ReminderDays.NONE, false, false);
        }

        private Memory seen(Standing now, boolean nowSettled, boolean nowOverdue) {
            return new Memory(now.unit(), now.dueOn(), since, round, stage, nowSettled, nowOverdue);
        }

        private Memory from(LocalDate counted) {
            boolean same = counted.equals(since);
            return new Memory(unit, dueOn, counted, same ? round : round + 1, same ? stage : ReminderDays.NONE, settled, overdue);
        }

        private Memory told(int now) {
            return new Memory(unit, dueOn, since, round, now, settled, overdue);
        }

        /** Nobody of the audience any more, or let off: neither overdue nor reminded, but what was told stays told. */
        public Memory quiet(UUID where) {
            return new Memory(where, dueOn, since, round, stage, settled, false);
        }
    }

    /**
     * @param memory null: still nothing to remember
     * @param kind   {@code before}, {@code due}, {@code overdue}, {@code again}; null: nothing is said
     */
    public record Step(Memory memory, String kind) {}

    /** @param before null: never seen */
    public static Step next(Memory before, Standing now, LocalDate day, ReminderDays days) {
        if (!now.required()) {
            return new Step(before == null ? null : before.quiet(now.unit()), null);
        }
        Memory known = before == null ? Memory.fresh(now) : before;
        if (now.passed()) {
            return new Step(known.seen(now, true, false), null);
        }
        boolean overdue = day.isAfter(now.dueOn());
        boolean lapsed = known.settled() && overdue;
        Memory round = counting(known, now, day).seen(now, false, overdue);
        int stage = days.reached(round.since(), day);
        if (stage <= round.stage()) {
            return new Step(round, null);
        }
        String kind = lapsed ? "again" : overdue ? "overdue" : day.equals(now.dueOn()) ? "due" : "before";
        return new Step(round.told(stage), kind);
    }

    private static Memory counting(Memory known, Standing now, LocalDate day) {
        if (known.settled()) {
            return known.from(day.isAfter(now.dueOn()) ? day.minusDays(1) : now.dueOn());
        }
        return known.dueOn().equals(now.dueOn()) ? known : known.from(now.dueOn());
    }
}
