package vn.hocvuso.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * What was decided for people in the middle of a course.
 *
 * @param kind   {@code stay}, {@code open} (each decides), {@code move}, {@code redo}
 * @param people moved so far
 * @param doneAt null while it goes on
 */
public record CourseMove(UUID id, int to, String kind, Instant at, String by, int people, Instant doneAt) {}
