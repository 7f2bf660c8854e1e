package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * How far someone is in a course, by its present version.
 *
 * @param state       {@code not-started}, {@code in-progress} or {@code completed}; once completed it stays so, whatever a later
 *                    version adds
 * @param done        lessons done of the present version
 * @param total       lessons of the present version
 * @param lessons     ids of the lessons done
 * @param completedOn null until completed
 */
public record CourseProgress(String state, int done, int total, Set<UUID> lessons, LocalDate completedOn) {}
