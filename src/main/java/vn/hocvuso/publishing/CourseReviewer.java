package vn.hocvuso.publishing;

import java.time.Instant;

/**
 * Somebody named to review drafts of courses.
 *
 * @param kind {@code content}, {@code security} or {@code teaching}
 */
public record CourseReviewer(String kind, String serviceNumber, Instant namedAt, String namedBy) {}
