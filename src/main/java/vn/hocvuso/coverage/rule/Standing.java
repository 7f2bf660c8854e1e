package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * Where a unit stands on a day, and since when.
 *
 * @param since       first day from which the unit has stayed at its share or above; null: nobody has to learn
 * @param targetSince first day from which it has stayed at the target; null: it is not there
 */
public record Standing(long required, long passed, LocalDate since, LocalDate targetSince) {
    /**
     * @param steps in order, the last one holds on the day; never empty. Before the first step nothing is known, so that nobody is
     *              earlier than its day: the start of the campaign
     */
    public static Standing of(List<Step> steps, int targetTenths) {
        return of(Step.latestFirst(steps), targetTenths);
    }

    /** The same of steps that come the latest first; it goes back no further than it has to. */
    public static Standing of(Iterator<Step> latestFirst, int targetTenths) {
        Step now = latestFirst.next();
        Stretch share = new Stretch(step -> step.isAtLeast(now));
        Stretch target = new Stretch(step -> step.reaches(targetTenths));
        share.take(now);
        target.take(now);
        while (latestFirst.hasNext() && (share.isOpen() || target.isOpen())) {
            Step earlier = latestFirst.next();
            share.take(earlier);
            target.take(earlier);
        }
        return new Standing(now.required(), now.passed(), share.first(), target.first());
    }
}
