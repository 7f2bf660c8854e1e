package vn.hocvuso.catalog;

import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the lessons of one version in another, by their ids.
 *
 * @param kept    title and text are the same, letter by letter
 * @param changed in both, but not the same
 * @param added   only in the other
 * @param dropped only in the one
 */
public record CourseChanges(Set<UUID> kept, Set<UUID> changed, Set<UUID> added, Set<UUID> dropped) {}
