package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A goal that a unit had not reached on the first day and has on the last, or the other way round.
 *
 * @param reached false: it fell back
 * @param tenths  the goal in tenths of a per cent
 * @param on      first day from which it has been so without a break
 */
public record Milestone(boolean reached, int tenths, LocalDate on) {
    /**
     * @param steps in order; the first holds on the first day, the last one on the last
     * @return empty when nothing changed, or when nobody has to learn any more: that is no falling back
     */
    public static Optional<Milestone> of(List<Step> steps, int tenths) {
        Iterator<Step> latestFirst = Step.latestFirst(steps);
        return of(latestFirst.next(), latestFirst, tenths);
    }

    /** The same of steps that come the latest first. @param now the last one */
    public static Optional<Milestone> of(Step now, Iterator<Step> earlier, int tenths) {
        boolean after = now.reaches(tenths);
        Stretch stretch = new Stretch(step -> step.reaches(tenths) == after);
        stretch.take(now);
        Step first = now;
        while (earlier.hasNext()) {
            first = earlier.next();
            stretch.take(first);
        }
        boolean same = first.reaches(tenths) == after;
        return same || now.required() == 0 ? Optional.empty() : Optional.of(new Milestone(after, tenths, stretch.first()));
    }
}
