package vn.hocvuso.progress;

import java.util.UUID;

/**
 * A course that a class teaches.
 *
 * @param reference tells the class, the same for all time: by it its results are found again
 */
public record AttendedCourse(UUID course, String reference) {}
