package vn.hocvuso.privacy;

import java.time.Instant;

/**
 * One view of personal data.
 *
 * @param what          {@code person}, {@code results}, {@code roll}, …
 * @param subjectNumber whom; null for a list
 * @param unit          name of the unit a list was taken from; null: the whole installation, or no list
 * @param filter        what narrowed a list down; empty where the reader has no business with it
 * @param names         how many names were shown
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
