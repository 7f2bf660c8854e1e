package vn.hocvuso.notification.rule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person is told on one day by one campaign: a step from what is remembered to what will be. A stage is told once in a
 * round, and another due day begins a round. Who has passed is told before the pass ends, each stage once of each last day. A
 * transfer changes only the unit.
 */
public final class PersonReminder {
    private PersonReminder() {}

    /**
     * How a person of the audience stands on a day.
     *
     * @param required not exempt
     * @param passed   and the pass holds on that day
     * @param dueOn     the last day in time: of who is overdue, the day before this stretch began; null: there is none
     * @param lastValid of who has passed, the last day on which the pass holds; null: it holds for good, or nobody asks afterwards
     */
    public record Standing(UUID person, UUID unit, boolean required, boolean passed, LocalDate dueOn, LocalDate lastValid) {
        boolean isRemaining() {
            return required && !passed && dueOn != null;
        }

        /** The day a stage is counted from. */
        public LocalDate counted() {
            return isExpiring() ? lastValid : dueOn;
        }

        boolean isExpiring() {
            return required && passed && lastValid != null;
        }
    }

    /**
     * @param round      grows with every other due day and every other last day of a pass
     * @param stage      last one told in this round; {@link ReminderDays#NONE}
     * @param settled    passed when seen last
     * @param overdue    when seen last
     * @param lastValid  of the pass that was seen last; null: none that ends
     * @param validStage last one told before that day; {@link ReminderDays#NONE}
     */
    public record Memory(
            UUID unit, LocalDate dueOn, int round, int stage, boolean settled, boolean overdue, LocalDate lastValid, int validStage) {
        private static Memory of(Standing now) {
            LocalDate counted = now.dueOn() == null ? now.lastValid() : now.dueOn();
            return new Memory(now.unit(), counted, 1, ReminderDays.NONE, now.passed(), false, null, ReminderDays.NONE);
        }

        /** Let off, passed or in the audience no more: neither overdue nor reminded, but what was told stays told. */
        public Memory quiet(UUID where, boolean passed) {
            return new Memory(where, dueOn, round, stage, passed, false, lastValid, validStage);
        }

        private Memory remaining(Standing now, boolean late) {
            boolean same = now.dueOn().equals(dueOn);
            return new Memory(now.unit(), now.dueOn(), same ? round : round + 1, same ? stage : ReminderDays.NONE, false, late, lastValid, validStage);
        }

        private Memory told(int now) {
            return new Memory(unit, dueOn, round, now, settled, overdue, lastValid, validStage);
        }

        /** A pass that ends: another one begins a round. */
        private Memory valid(LocalDate last) {
            return last.equals(lastValid) ? this : new Memory(unit, dueOn, round + 1, stage, settled, overdue, last, ReminderDays.NONE);
        }

        private Memory warned(int now) {
            return new Memory(unit, dueOn, round, stage, settled, overdue, lastValid, now);
        }
    }

    /**
     * @param memory null: still nothing to remember
     * @param kind   {@code before}, {@code due}, {@code overdue}, {@code again}, {@code expiring}; null: nothing is said
     */
    public record Step(Memory memory, String kind) {}

    /** @param before null: never seen */
    public static Step next(Memory before, Standing now, LocalDate day, ReminderDays days) {
        if (!now.isRemaining()) {
            Memory quiet = before == null ? first(now) : before.quiet(now.unit(), now.required() ? now.passed() : before.settled());
            return now.isExpiring() ? expiring(quiet.valid(now.lastValid()), day, days) : new Step(quiet, null);
        }
        boolean overdue = day.isAfter(now.dueOn());
        Memory round = (before == null ? Memory.of(now) : before).remaining(now, overdue);
        int stage = days.reached(now.dueOn(), day);
        if (stage <= round.stage()) {
            return new Step(round, null);
        }
        boolean lapsed = before != null && before.settled();
        String kind = overdue ? lapsed ? "again" : "overdue" : day.equals(now.dueOn()) ? "due" : "before";
        return new Step(round.told(stage), kind);
    }

    /** Of those not to be reminded only who may lose a pass one day is worth a note: they will be told in other words. */
    private static Memory first(Standing now) {
        return now.required() && now.passed() && (now.dueOn() != null || now.lastValid() != null) ? Memory.of(now) : null;
    }

    private static Step expiring(Memory seen, LocalDate day, ReminderDays days) {
        int stage = days.expiring(seen.lastValid(), day);
        return stage <= seen.validStage() ? new Step(seen, null) : new Step(seen.warned(stage), "expiring");
    }
}
