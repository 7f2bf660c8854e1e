package vn.hocvuso.privacy;

import java.time.Instant;

/**
 * One view of personal data.
 *
 * @param what          {@code person}, {@code results}, {@code roll}, …
 * @param subjectNumber whom; null for a list
 * @param unit          name of the unit a list was taken from; null: the whole installation, or no list
 * @param filter        what narrowed a list down, which may name others: for administrators, else empty
 * @param names         how many names were shown
 * @param address       the viewer's network address: for administrators, else empty
 */
public record AccessView(
        Instant at,
        String viewerNumber,
        String viewerName,
        String viewerUnit,
        String what,
        String subjectNumber,
        String subjectName,
        String unit,
        String filter,
        int names,
        String address) {}
