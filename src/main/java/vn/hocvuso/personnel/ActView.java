package vn.hocvuso.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An act on what is known about somebody, with what stood on record before it.
 *
 * @param kind       {@code enlisted, posted, returned, left, status, renamed, corrected, imported}; {@code came}: new by a file
 * @param onDay      the first day that is otherwise; of {@code came} null
 * @param detail     of {@code left} as what, of {@code status} which one; else null
 * @param file       of {@code imported} and {@code came} the name of the file, else null; with {@code row}, the person's first in it, null where it lacked the person
 * @param formerName null when the name stayed; with {@code formerBirthYear}
 */
public record ActView(
        UUID id,
        String kind,
        LocalDate onDay,
        String detail,
        String reason,
        String by,
        Instant at,
        String formerName,
        Integer formerBirthYear,
        List<PostingView> formerPostings,
        List<StatusView> formerStatuses,
        String file,
        Integer row) {

    /** Whether something stood before that is no more. */
    public boolean replaces() {
        return formerName != null || !formerPostings.isEmpty() || !formerStatuses.isEmpty();
    }

    public ActView replacing(List<PostingView> postings, List<StatusView> statuses) {
        return new ActView(
                id, kind, onDay, detail, reason, by, at, formerName, formerBirthYear, List.copyOf(postings), List.copyOf(statuses), file, row);
    }
}
