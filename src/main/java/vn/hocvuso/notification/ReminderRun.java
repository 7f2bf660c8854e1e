package vn.hocvuso.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One campaign's round of one day.
 *
 * @param people     looked at so far
 * @param sent       reminders so far
 * @param finishedAt null: under way, or cut short by the quiet hours
 */
public record ReminderRun(LocalDate day, String campaign, String campaignName, long people, long sent, Instant startedAt, Instant finishedAt) {}
