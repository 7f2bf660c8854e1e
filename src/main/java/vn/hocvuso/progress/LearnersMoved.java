package vn.hocvuso.progress;

import java.util.Map;
import java.util.UUID;

/**
 * Learners go on in another version of a course.
 *
 * @param move   what was decided, see {@link CourseMove}
 * @param people with the number of lessons each is to learn again
 */
public record LearnersMoved(UUID move, Map<UUID, Integer> people) {}
