package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * What a campaign asked when it was frozen; later changes of the campaign leave it alone.
 *
 * @param target  tenths of a per cent
 * @param groups  empty: every group
 * @param courses slugs, in their order
 * @param quiz    slug of the final test; null: none
 */
public record CutoffDefinition(
        String code,
        String name,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        int target,
        Integer validityMonths,
        List<String> units,
        List<String> groups,
        List<String> courses,
        String quiz,
        List<String> excusingStatuses) {}
