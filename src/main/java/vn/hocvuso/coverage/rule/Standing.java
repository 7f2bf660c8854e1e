package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

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
        Step now = steps.get(steps.size() - 1);
        return new Standing(now.required(), now.passed(), unbroken(steps, step -> step.isAtLeast(now)), unbroken(steps, step -> step.reaches(targetTenths)));
    }

    /** First day of the stretch up to the last step on which it holds; null when the last step itself does not. */
    static LocalDate unbroken(List<Step> steps, Predicate<Step> holds) {
        LocalDate first = null;
        for (int i = steps.size() - 1; i >= 0 && holds.test(steps.get(i)); i--) {
            first = steps.get(i).day();
        }
        return first;
    }
}
