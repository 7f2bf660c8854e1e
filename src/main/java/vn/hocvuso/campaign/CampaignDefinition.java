package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a campaign asks, in the codes people write (contract.md, Campaigns and coverage).
 *
 * @param newcomerDays     null: everyone is due on {@code dueOn}
 * @param targetPercent    0 to 100, at most one decimal
 * @param excusingStatuses null: the default of domain.md §4; empty: none
 * @param validityMonths   null: what was earned never expires
 */
public record CampaignDefinition(
        String code,
        String name,
        Audience audience,
        Programme programme,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        BigDecimal targetPercent,
        List<String> excusingStatuses,
        Integer validityMonths) {

    /** @param groups empty or null: every group */
    public record Audience(List<String> units, List<String> groups) {}

    /** @param quiz slug of the final test; null: none */
    public record Programme(List<String> courses, String quiz) {}
}
