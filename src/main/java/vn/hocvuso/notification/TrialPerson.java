package vn.hocvuso.notification;

import java.time.LocalDate;

/**
 * Somebody who would be reminded.
 *
 * @param rank      null: none
 * @param unit      name of the home unit on the day; null: none
 * @param countedOn the due day, or the last day of the pass
 * @param title     of the message
 */
public record TrialPerson(String serviceNumber, String fullName, String rank, String unit, LocalDate countedOn, String title) {}
