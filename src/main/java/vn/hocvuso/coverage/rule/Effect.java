package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What other terms would do today, summed person by person: who comes into the audience and who leaves it, how PH, Đạt and QH
 * change, and who could not make it in time.
 */
public final class Effect {
    private final LocalDate today;
    private final int leastDays;
    private long added;
    private long removed;
    private long late;
    private long overdueNow;
    private Side before = Side.NOBODY;
    private Side after = Side.NOBODY;

    /** Sums of one day (domain.md §4): HC, MD, Đạt, QH. */
    public record Side(long onRoll, long exempt, long passed, long overdue) {
        static final Side NOBODY = new Side(0, 0, 0, 0);

        public long required() {
            return onRoll - exempt;
        }

        public long remaining() {
            return required() - passed;
        }

        private Side plus(int state) {
            return new Side(onRoll + 1, exempt + bit(state, State.EXEMPT), passed + bit(state, State.PASSED), overdue + bit(state, State.OVERDUE));
        }

        private static int bit(int state, int measure) {
            return (state & measure) == 0 ? 0 : 1;
        }
    }

    /**
     * @param added      in the audience with the new terms only
     * @param removed    with the old terms only
     * @param late       could not make it: on the first day they have to learn they are overdue, or will be within the least
     *                   days; those who were so with the old terms are not counted
     * @param overdueNow of them or beside them: overdue today with the new terms only
     */
    public record Figures(long added, long removed, long late, long overdueNow, Side before, Side after) {}

    /** @param leastDays fewer days than these are too few to learn in; 1: only who is overdue at once */
    public Effect(LocalDate today, int leastDays) {
        this.today = today;
        this.leastDays = leastDays;
    }

    /** One person with the old terms (none for a new campaign) and with the new ones. */
    public void add(List<Span> old, List<Span> now) {
        Optional<Integer> was = state(old);
        Optional<Integer> is = state(now);
        added += was.isEmpty() && is.isPresent() ? 1 : 0;
        removed += was.isPresent() && is.isEmpty() ? 1 : 0;
        overdueNow += isOverdue(is) && !isOverdue(was) ? 1 : 0;
        late += isLate(now) && !isLate(old) ? 1 : 0;
        before = was.map(before::plus).orElse(before);
        after = is.map(after::plus).orElse(after);
    }

    public Figures figures() {
        return new Figures(added, removed, late, overdueNow, before, after);
    }

    private Optional<Integer> state(List<Span> spans) {
        return spans.stream().filter(span -> span.days().contains(today)).map(Span::state).findFirst();
    }

    private static boolean isOverdue(Optional<Integer> state) {
        return state.filter(Effect::isOverdue).isPresent();
    }

    private static boolean isOverdue(int state) {
        return (state & State.OVERDUE) != 0;
    }

    private boolean isLate(List<Span> spans) {
        Optional<LocalDate> first = spans.stream()
                .filter(span -> span.days().until().isAfter(today) && (span.state() & State.EXEMPT) == 0)
                .findFirst()
                .map(span -> DaySet.later(span.days().from(), today));
        return first.filter(from -> spans.stream()
                        .filter(span -> isOverdue(span.state()))
                        .anyMatch(span -> span.days().from().isBefore(from.plusDays(leastDays)) && from.isBefore(span.days().until())))
                .isPresent();
    }
}
