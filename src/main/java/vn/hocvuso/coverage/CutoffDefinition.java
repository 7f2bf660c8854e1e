package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * What a campaign asked when it was frozen; later changes of the campaign leave it alone.
 *
 * @param newcomerFrom from what a newcomer's days are counted
 * @param target       tenths of a per cent
 * @param except       units whose subtrees are not addressed
 * @param groups       empty: every group
 * @param cohorts      empty: every cohort, and those without
 * @param steps        slugs of courses, each step done by any one of its courses
 * @param quiz         slug of the final test; null: none
 */
public record CutoffDefinition(
        String code,
        String name,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        String newcomerFrom,
        int target,
        Integer validityMonths,
        Integer renewalDays,
        List<String> units,
        List<String> except,
        List<String> groups,
        List<String> cohorts,
        List<List<String>> steps,
        String quiz,
        List<String> excusingStatuses) {}
