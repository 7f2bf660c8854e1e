package vn.hocvuso.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One message of an inbox, in the reader's language.
 *
 * @param kind   {@code before, due, overdue, again}: about one's own due day; {@code digest}; {@code written}; {@code regraded,
 *               marked}: about one's own attempt or sheet
 * @param link   a page of the application, from its root
 * @param from   who wrote it; null: the platform
 * @param readAt null: not yet
 * @param lines  of a digest; empty for all others
 */
public record Notice(
        UUID id, String kind, String title, String text, String link, LocalDate day, String from, Instant sentAt, Instant readAt, List<Line> lines) {

    /** People overdue in a unit with all below it; {@code link} leads to their names on {@code asOf}. */
    public record Line(String campaign, String campaignName, String unit, String unitName, int level, int units, long overdue, LocalDate asOf, String link) {}

    /** It leads to an attempt. */
    public boolean isAttempt() {
        return link.startsWith("/quiz/result");
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
