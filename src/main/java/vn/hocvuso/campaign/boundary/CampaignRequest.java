package vn.hocvuso.campaign.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.campaign.CampaignDefinition;

/** The body of {@code POST} and {@code PUT /campaigns}; {@code version} guards a change against another editor's. */
public record CampaignRequest(
        String code,
        String name,
        AudiencePart audience,
        ProgrammePart programme,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        BigDecimal targetPercent,
        List<String> excusingStatuses,
        Integer validityMonths,
        Integer version) {

    public record AudiencePart(List<String> units, List<String> groups) {}

    public record ProgrammePart(List<String> courses, String quiz) {}

    CampaignDefinition definition(String pathCode) {
        return new CampaignDefinition(
                code == null ? pathCode : code,
                name,
                audience == null ? null : new CampaignDefinition.Audience(audience.units(), audience.groups()),
                programme == null ? null : new CampaignDefinition.Programme(programme.courses(), programme.quiz()),
                startsOn,
                dueOn,
                newcomerDays,
                targetPercent,
                excusingStatuses,
                validityMonths);
    }
}
