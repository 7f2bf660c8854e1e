package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said of a line of a draft.
 *
 * @param line       where the line stands now, from 1; for an outdated one, where it stood
 * @param revision   of the file when it was said
 * @param quote      how the line read then
 * @param outdated   the line no longer reads so
 * @param resolvedAt null while it is open
 */
public record ReviewComment(
        UUID id, String path, int line, int revision, String quote, boolean outdated, String said, Instant at, String by, Instant resolvedAt,
        String resolvedBy) {}
