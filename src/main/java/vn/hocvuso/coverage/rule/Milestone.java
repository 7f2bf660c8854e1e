package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
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
        boolean before = steps.get(0).reaches(tenths);
        Step last = steps.get(steps.size() - 1);
        boolean after = last.reaches(tenths);
        if (before == after || last.required() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Milestone(after, tenths, Standing.unbroken(steps, step -> step.reaches(tenths) == after)));
    }
}
