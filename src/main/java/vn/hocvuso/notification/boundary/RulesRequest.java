package vn.hocvuso.notification.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.ReminderRules;

/** Rules as {@link ReminderRules} describes them ({@code expiring} missing: none), with the version that was read (0: a campaign had none of its own). */
public record RulesRequest(
        Boolean on, List<Integer> before, Boolean onDue, Integer everyDays, Integer mostTimes, List<Integer> escalateAfter, List<Integer> expiring,
        Integer version) {
    ReminderRules rules() {
        new Refused.Checks()
                .that(on != null, "on", "switch-required")
                .that(before != null, "before", "required")
                .that(onDue != null, "onDue", "required")
                .that(everyDays != null, "everyDays", "required")
                .that(mostTimes != null, "mostTimes", "required")
                .that(escalateAfter != null, "escalateAfter", "required")
                .orRefuse();
        return new ReminderRules(on, before, onDue, everyDays, mostTimes, escalateAfter, expiring == null ? List.of() : expiring);
    }
}
