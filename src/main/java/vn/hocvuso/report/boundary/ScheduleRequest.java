package vn.hocvuso.report.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/** @param days of the year, {@code 14/6} */
public record ScheduleRequest(String unit, String campaign, List<String> days) {
    /** @throws Refused 422 {@code invalid-fields} */
    ScheduleRequest checked() {
        new Refused.Checks()
                .that(unit != null && !unit.isBlank(), "unit", "required")
                .that(campaign != null && !campaign.isBlank(), "campaign", "required")
                .that(days != null && !days.isEmpty() && days.stream().noneMatch(day -> day == null), "days", "required")
                .orRefuse();
        return this;
    }
}
