package vn.hocvuso.classroom;

/**
 * What a class is to be.
 *
 * @param course          slug of what it teaches, to be chosen once; null: nothing of the catalogue
 * @param plannedSessions how many sessions it is to have, 1 to 60
 * @param requiredPercent of the sessions that complete the course, 1 to 100; null: attendance completes nothing
 * @param excused         {@code attended}, {@code left-out} or {@code missed}; null is {@code missed}
 */
public record ClassTerms(String name, String course, Integer plannedSessions, Integer requiredPercent, String excused) {}
