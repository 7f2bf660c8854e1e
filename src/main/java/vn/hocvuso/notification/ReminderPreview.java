package vn.hocvuso.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * Who would be told what on a day by rules that need not be switched on.
 *
 * @param audience everybody, from the figures of that day
 * @param looked   people the rules were tried on, at most {@link #MOST}; whatever follows is of these
 * @param complete these are everybody
 * @param counts   reminders by kind: {@code before, due, overdue, again, expiring}
 * @param officers who would get a digest about people of their own unit, {@code superiors} about units below
 * @param samples  some of each kind with their texts
 */
public record ReminderPreview(
        LocalDate day, Audience audience, long looked, boolean complete, List<Count> counts, int officers, int superiors, List<Sample> samples) {
    /** A trial is answered while somebody waits, so it looks at no more than a division or two. */
    public static final int MOST = 20_000;

    /** Whom rules are about: {@code people} in the audience, of them those still to pass, those overdue, those whose pass ends soon. */
    public record Audience(long people, long remaining, long overdue, long expiring) {}

    public record Count(String kind, long people) {}

    /** @param unit name of the home unit */
    public record Sample(String kind, String serviceNumber, String fullName, String unit, String title, String text) {}
}
