package vn.hocvuso.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was sent.
 *
 * @param unit     name of the home unit of that day; null: off the roll
 * @param campaign code; null for a digest
 * @param why      the rule or the person behind it
 * @param mail     state of the mail that went with it; null: none did
 */
public record LogLine(
        UUID id, Instant sentAt, String kind, String serviceNumber, String fullName, String unit, String campaign, String campaignName, String title,
        String why, Instant readAt, String mail) {}
