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
    private final long[] counted = new long[EffectMarks.BITS];

    /** Sums of one day (domain.md §4): HC, MD, Đạt, QH. */
    public record Side(long onRoll, long exempt, long passed, long overdue) {
        public long required() {
            return onRoll - exempt;
        }

        public long remaining() {
            return required() - passed;
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

    /**
     * One person with the old terms (none for a new campaign) and with the new ones.
     *
     * @return {@link EffectMarks} of the person; 0: neither terms ask anything
     */
    public int add(List<Span> old, List<Span> now) {
        int marks = marks(old, now);
        for (int bit = 0; bit < counted.length; bit++) {
            counted[bit] += marks >>> bit & 1;
        }
        return marks;
    }

    private int marks(List<Span> old, List<Span> now) {
        Optional<Integer> was = state(old);
        Optional<Integer> is = state(now);
        int marks = EffectMarks.side(was) << EffectMarks.BEFORE | EffectMarks.side(is) << EffectMarks.AFTER;
        marks |= was.isEmpty() && is.isPresent() ? EffectMarks.ADDED : 0;
        marks |= was.isPresent() && is.isEmpty() ? EffectMarks.REMOVED : 0;
        marks |= isOverdue(is) && !isOverdue(was) ? EffectMarks.OVERDUE_NOW : 0;
        return marks | (isLate(now) && !isLate(old) ? EffectMarks.LATE : 0);
    }

    public Figures figures() {
        return new Figures(
                many(EffectMarks.ADDED), many(EffectMarks.REMOVED), many(EffectMarks.LATE), many(EffectMarks.OVERDUE_NOW), side(EffectMarks.BEFORE),
                side(EffectMarks.AFTER));
    }

    private Side side(int shift) {
        return new Side(
                many(EffectMarks.ON_ROLL << shift), many(EffectMarks.EXEMPT << shift), many(EffectMarks.PASSED << shift), many(EffectMarks.OVERDUE << shift));
    }

    private long many(int mark) {
        return counted[Integer.numberOfTrailingZeros(mark)];
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
