package vn.hocvuso.campaign.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignDefinition;

/**
 * The body of {@code POST} and {@code PUT /campaigns}; {@code version} guards a change against another editor's. Beyond the
 * contract: {@code audience.cohorts}, {@code audience.except}, {@code programme.steps}, {@code newcomerFrom}, {@code renewalDays}.
 */
public record CampaignRequest(
        String code,
        String name,
        AudiencePart audience,
        ProgrammePart programme,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        String newcomerFrom,
        BigDecimal targetPercent,
        List<String> excusingStatuses,
        Integer validityMonths,
        Integer renewalDays,
        Integer version) {

    public record AudiencePart(List<String> units, List<String> groups, List<String> cohorts, List<String> except) {}

    /** @param steps all steps in order, each a list of courses of which any one does; without it {@code courses} one by one */
    public record ProgrammePart(List<String> courses, List<List<String>> steps, String quiz) {}

    CampaignDefinition definition(String pathCode) {
        return new CampaignDefinition(
                code == null ? pathCode : code,
                name,
                audience == null
                        ? null
                        : new CampaignDefinition.Audience(audience.units(), audience.groups(), audience.cohorts(), audience.except()),
                programme == null ? null : new CampaignDefinition.Programme(programme.courses(), programme.steps(), programme.quiz()),
                startsOn,
                dueOn,
                newcomerDays,
                newcomerFrom,
                targetPercent,
                excusingStatuses,
                validityMonths,
                renewalDays);
    }
}
