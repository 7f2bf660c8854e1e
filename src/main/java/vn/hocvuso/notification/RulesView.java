package vn.hocvuso.notification;

import java.time.Instant;

/**
 * The rules that hold.
 *
 * @param campaign code; null: the defaults of the installation
 * @param own      set for this campaign; else it follows the defaults
 * @param version  goes back with a change; 0 where there are none of its own
 */
public record RulesView(String campaign, boolean own, ReminderRules rules, int version, Instant changedAt, String changedBy) {}
