package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.rule.Audience;

/**
 * A campaign in ids, for whoever counts.
 *
 * @param units        whose subtrees are addressed, and from which day: the units named from the first of days on, the
 *                     successors of merged and split ones from that day on (domain.md §4, 16)
 * @param except       whose subtrees are not, in the same way
 * @param groups       empty: every group
 * @param cohorts      enlistment cohorts; empty: every cohort and those without
 * @param steps        required in this order, each done by any one of its courses
 * @param targetTenths tenths of a per cent
 * @param renewalDays  so many days before it ends, a pass is called expiring
 */
public record CampaignTerms(
        UUID id,
        String code,
        String name,
        Map<UUID, LocalDate> units,
        Map<UUID, LocalDate> except,
        Set<String> groups,
        Set<String> cohorts,
        List<Set<UUID>> steps,
        Optional<UUID> quiz,
        LocalDate startsOn,
        LocalDate dueOn,
        Optional<Integer> newcomerDays,
        NewcomerFrom newcomerFrom,
        int targetTenths,
        Set<String> excusingStatuses,
        Optional<Integer> validityMonths,
        Optional<Integer> renewalDays) {
    /** Since when units count that are named themselves. */
    public static final LocalDate EVER = Audience.EVER;
}
