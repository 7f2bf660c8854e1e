package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A campaign in ids, for whoever counts.
 *
 * @param units        whose subtrees are addressed, and from which day: the units named from the first of days on, the
 *                     successors of merged ones from the day of the merge (domain.md §4, 16)
 * @param groups       empty: every group
 * @param targetTenths tenths of a per cent
 */
public record CampaignTerms(
        UUID id,
        String code,
        String name,
        Map<UUID, LocalDate> units,
        Set<String> groups,
        List<UUID> courses,
        Optional<UUID> quiz,
        LocalDate startsOn,
        LocalDate dueOn,
        Optional<Integer> newcomerDays,
        int targetTenths,
        Set<String> excusingStatuses,
        Optional<Integer> validityMonths) {}
