package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A campaign as it reads today; {@code version} goes back with a change, so that the later of two editors hears of the first. */
public record CampaignView(
        String code,
        String name,
        CampaignDefinition.Audience audience,
        CampaignDefinition.Programme programme,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        String newcomerFrom,
        BigDecimal targetPercent,
        List<String> excusingStatuses,
        Integer validityMonths,
        Integer renewalDays,
        boolean closed,
        int version) {

    /** What goes back to change it. */
    public CampaignDefinition definition() {
        return new CampaignDefinition(
                code, name, audience, programme, startsOn, dueOn, newcomerDays, newcomerFrom, targetPercent, excusingStatuses, validityMonths, renewalDays);
    }
}
