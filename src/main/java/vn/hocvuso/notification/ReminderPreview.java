package vn.hocvuso.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * Who would be told what on a day by rules that need not be switched on.
 *
 * @param people   in the audience
 * @param counts   reminders by kind: {@code before, due, overdue, again}
 * @param officers who would get a digest about people of their own unit, {@code superiors} about units below
 * @param samples  some of each kind with their texts
 */
public record ReminderPreview(LocalDate day, long people, List<Count> counts, int officers, int superiors, List<Sample> samples) {
    public record Count(String kind, long people) {}

    /** @param unit name of the home unit */
    public record Sample(String kind, String serviceNumber, String fullName, String unit, String title, String text) {}
}
