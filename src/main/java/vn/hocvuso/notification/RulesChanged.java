package vn.hocvuso.notification;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** For the audit trail: the reminder rules of a campaign, or the defaults ({@code subject} is then empty), are others; null: back to the defaults. */
public record RulesChanged(String subject, ReminderRules rules) implements DomainEvent {
    @Override
    public String action() {
        return "reminder-rules-changed";
    }

    @Override
    public Map<String, ?> details() {
        return rules == null
                ? Map.of("own", false)
                : Map.of(
                        "on", rules.on(), "before", rules.before(), "onDue", rules.onDue(), "everyDays", rules.everyDays(), "mostTimes", rules.mostTimes(),
                        "escalateAfter", rules.escalateAfter());
    }
}
