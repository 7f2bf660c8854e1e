package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * How far someone is in a course, by the version they began with, or by the present one when they have not begun.
 *
 * @param state       {@code not-started}, {@code in-progress} or {@code completed}; once completed it stays so, whatever a later
 *                    version adds
 * @param done        lessons done of that version
 * @param total       lessons of that version
 * @param lessons     ids of the lessons done
 * @param completedOn null until completed
 * @param version     its number
 */
public record CourseProgress(String state, int done, int total, Set<UUID> lessons, LocalDate completedOn, int version) {}
